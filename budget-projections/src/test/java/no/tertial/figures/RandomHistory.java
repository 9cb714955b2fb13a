package no.tertial.figures;

import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.adjusted;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.CENTRAL_LINE;
import static no.tertial.fixtures.Drammen.CHART_EVENTS;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.HOUSING_PURCHASES;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.ORGANISATION_EVENTS;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.readside.Tertial2Of2014.T2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.FrameChange;
import no.tertial.chart.Coding;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.commitments.CommitmentEvent.CommitmentRegistered;
import no.tertial.fixtures.Vouchers;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.PeriodEvent.PeriodFrozen;
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;
import no.tertial.measures.MeasureEvent.MeasureRegistered;
import no.tertial.measures.MeasureLine;
import no.tertial.measures.MeasurePlan;
import no.tertial.money.Money;
import no.tertial.period.MonthlyAmounts;
import no.tertial.restatements.RestatedLine;
import no.tertial.restatements.Restatement;
import no.tertial.restatements.RestatementEvent.RestatementRecorded;
import no.tertial.rounds.Confidence;
import no.tertial.rounds.Outlook;
import no.tertial.rounds.StatementEvent.StatementSubmitted;

/** Histories with a bit of everything, the same for the same seed. */
final class RandomHistory {
    private static final List<Coding> CODINGS = List.of(
            NAV_BENEFITS,
            NAV_PAY,
            NAV_GRANT,
            INTRODUCTION_BENEFITS,
            DRUG_PURCHASES,
            CENTRAL_LINE,
            HOUSING_PURCHASES,
            HOUSING_BUILDING);

    private final Random random;
    private int vouchers;
    private int adjustments;
    private int statements;
    private int commitments;
    private int measures;
    private int restatements;

    private RandomHistory(long seed) {
        random = new Random(seed);
    }

    static List<Object> events(long seed, int count) {
        RandomHistory history = new RandomHistory(seed);
        List<Object> events = new ArrayList<>(ORGANISATION_EVENTS);
        events.addAll(CHART_EVENTS);
        events.add(ADOPTED);
        events.add(new UnitMoved("boliger", AREA, LocalDate.of(2016, 1, 1)));
        while (events.size() < count) {
            events.add(history.event());
        }
        return events;
    }

    private Object event() {
        return switch (random.nextInt(10)) {
            case 0 -> new PeriodFrozen(YEAR.period(random.nextInt(16)));
            case 1 ->
                new StatementSubmitted(T2, NAV, ++statements, new Outlook.YearEnd(amount()), Confidence.LIKELY, null);
            case 2 -> reallocation();
            case 3 -> supplementary();
            case 5 -> commitment();
            case 6 -> measure();
            case 7 -> restatement();
            case 4 -> new VoucherReversed(voucher().key(), voucher(), false);
            case 8 -> reclassification();
            default ->
                new VouchersPosted(
                        IntStream.rangeClosed(0, random.nextInt(4))
                                .mapToObj(_ -> voucher())
                                .toList(),
                        List.of());
        };
    }

    private AppropriationAdjusted reallocation() {
        int month = 1 + random.nextInt(12);
        Money amount = amount();
        return adjusted(
                AdjustmentKind.REALLOCATION,
                adjustment("r" + ++adjustments, month),
                List.of(evenly(coding(), month, amount), evenly(coding(), month, amount.negated())),
                List.of());
    }

    private AppropriationAdjusted supplementary() {
        int month = 1 + random.nextInt(12);
        Money amount = amount();
        return adjusted(
                AdjustmentKind.SUPPLEMENTARY,
                adjustment("s" + ++adjustments, month),
                List.of(evenly(NAV_BENEFITS, month, amount)),
                List.of(evenly(NAV_GRANT, month, amount.negated())),
                List.of(new FrameChange(AREA, OPERATING, amount)));
    }

    private CommitmentRegistered commitment() {
        return new CommitmentRegistered(
                "PO-" + ++commitments, coding(), YEAR.month(1 + random.nextInt(12)), amount().abs());
    }

    private MeasureRegistered measure() {
        int month = 1 + random.nextInt(12);
        MeasureLine line = new MeasureLine(coding(), MonthlyAmounts.evenlyFrom(month, amount()));
        return new MeasureRegistered(
                YEAR,
                "m" + ++measures,
                1,
                new MeasurePlan("Tiltak", "Leder", YEAR.month(month), amount(), List.of(line), null, null));
    }

    private VoucherReclassified reclassification() {
        Money amount = amount();
        Voucher moving = voucher(
                Integer.toString(++vouchers),
                random.nextInt(16),
                posting(coding(), amount.negated()),
                posting(coding(), amount));
        return new VoucherReclassified(voucher().key(), moving, List.of(1), "Feil funksjon", false);
    }

    private RestatementRecorded restatement() {
        RestatedLine line = new RestatedLine(coding(), coding(), amount());
        return new RestatementRecorded(
                "r" + ++restatements,
                new Restatement(YEAR.period(random.nextInt(16)), List.of(line), "Feil funksjon", null, null),
                null);
    }

    private Voucher voucher() {
        return voucher(
                Integer.toString(++vouchers),
                random.nextInt(16),
                IntStream.rangeClosed(0, random.nextInt(3))
                        .mapToObj(_ -> posting(coding(), amount()))
                        .toArray(Posting[]::new));
    }

    private static Voucher voucher(String number, int period, Posting... lines) {
        return Vouchers.voucher(number, period, lines);
    }

    private Coding coding() {
        return CODINGS.get(random.nextInt(CODINGS.size()));
    }

    private Money amount() {
        return new Money(random.nextLong(-1_000_000, 1_000_000));
    }
}
