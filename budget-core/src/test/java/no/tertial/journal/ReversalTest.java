package no.tertial.journal;

import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Drammen.CHART_EVENTS;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.ORGANISATION_EVENTS;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Vouchers.EMPTY_LEDGER;
import static no.tertial.fixtures.Vouchers.key;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.fixtures.Vouchers.voucher;
import static no.tertial.money.Money.kroner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.chart.Chart;
import no.tertial.chart.ChartDecider;
import no.tertial.chart.ChartEvent.KostraLoaded;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.chart.Kostra.Art;
import no.tertial.chart.Kostra.NationalFunction;
import no.tertial.chart.KostraRejection.FunctionNotInForce;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Scenario;
import no.tertial.journal.JournalCommand.PostVouchers;
import no.tertial.journal.JournalCommand.ReverseVoucher;
import no.tertial.journal.JournalDecider.NoState;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalRejection.AlreadyReversed;
import no.tertial.journal.JournalRejection.DuplicateVoucher;
import no.tertial.journal.JournalRejection.PeriodIsClosed;
import no.tertial.journal.JournalRejection.PeriodOutsideLedgerYear;
import no.tertial.journal.JournalRejection.ReversalOfReversal;
import no.tertial.journal.JournalRejection.VoucherIsReclassified;
import no.tertial.journal.Standing.Kind;
import no.tertial.journal.Standing.Text;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;

class ReversalTest {
    private static final Voucher ORIGINAL =
            voucher("1", 8, posting(NAV_BENEFITS, kroner(1250)), posting(NAV_GRANT, kroner(-250)));
    private static final LocalDate DAY = LocalDate.of(2014, 9, 30);
    private static final Voucher REVERSAL = new Voucher(
            key("2"),
            DAY,
            YEAR.period(9),
            null,
            null,
            List.of(posting(NAV_BENEFITS, kroner(-1250)), posting(NAV_GRANT, kroner(250))));
    private static final ReverseVoucher REVERSE =
            new ReverseVoucher("batch-2", ORIGINAL, key("2"), DAY, YEAR.period(9));

    @Test
    void a_voucher_is_cancelled_by_one_with_the_opposite_amounts() {
        reversing(EMPTY_LEDGER).thenEvents(new VoucherReversed(key("1"), REVERSAL, false));
    }

    @Test
    void a_reversal_in_a_frozen_period_is_marked_as_after_the_cut_off() {
        reversing(september(PeriodStatus.FROZEN)).thenEvents(new VoucherReversed(key("1"), REVERSAL, true));
    }

    @Test
    void a_reversal_in_a_closed_period_is_refused() {
        reversing(september(PeriodStatus.CLOSED)).thenRejected(new PeriodIsClosed(YEAR.period(9), "/period"));
    }

    @Test
    void a_voucher_is_reversed_once() {
        reversing(standing(new Standing(Kind.POSTED, true, Map.of(), Text.NONE)))
                .thenRejected(new AlreadyReversed(key("1")));
    }

    @Test
    void a_reversal_is_final() {
        reversing(standing(new Standing(Kind.REVERSAL, false, Map.of(), Text.NONE)))
                .thenRejected(new ReversalOfReversal(key("1")));
    }

    @Test
    void a_voucher_that_was_reclassified_is_reversed_after_what_moved_it() {
        reversing(standing(new Standing(Kind.POSTED, false, Map.of(1, kroner(100)), Text.NONE)))
                .thenRejected(new VoucherIsReclassified(key("1")));
    }

    @Test
    void a_reclassification_is_reversed_like_any_voucher() {
        reversing(standing(new Standing(Kind.RECLASSIFICATION, false, Map.of(), Text.NONE)))
                .thenAccepted();
    }

    @Test
    void a_reversal_has_a_number_of_its_own() {
        reversing(new LedgerFacts(Map.of(), Set.of(key("2")))).thenRejected(new DuplicateVoucher(key("2"), "/number"));
    }

    @Test
    void a_reversal_belongs_to_a_period_of_its_ledgers_year() {
        FiscalYear next = new FiscalYear(2015);
        Scenario.of(new JournalDecider(REFERENCE, EMPTY_LEDGER))
                .when(new ReverseVoucher("batch-2", ORIGINAL, key("2"), DAY, next.period(1)))
                .thenRejected(new PeriodOutsideLedgerYear(next.period(1), YEAR, "/period"));
    }

    @Test
    void a_reversal_is_refused_where_its_coding_no_longer_exists() {
        Scenario.of(new JournalDecider(navClosedFrom(LocalDate.of(2014, 9, 1)), EMPTY_LEDGER))
                .when(REVERSE)
                .thenRejected(
                        new UnknownAnsvar("1310", DAY, "/original/lines/0/ansvar"),
                        new UnknownAnsvar("1310", DAY, "/original/lines/1/ansvar"));
    }

    @Test
    void what_the_nations_codes_bar_since_is_not_posted_again_but_taken_back() {
        // given codes of the year without function 276, which the second line stands on
        KostraLoaded codes = new KostraLoaded(
                YEAR,
                List.of(
                        new Art("470", null, List.of(OPERATING), false),
                        new Art("700", null, List.of(OPERATING), false)),
                List.of(new NationalFunction("281", null, List.of(OPERATING))),
                List.of());
        Chart chart = new ChartDecider().evolve(REFERENCE.chart(), codes);
        var journal = Scenario.of(new JournalDecider(new ReferenceData(REFERENCE.organisation(), chart), EMPTY_LEDGER));

        // then
        journal.when(new PostVouchers("batch-3", List.of(ORIGINAL)))
                .thenRejected(new FunctionNotInForce("276", "276", YEAR, "/vouchers/0/lines/1/function"));
        journal.when(REVERSE).thenEvents(new VoucherReversed(key("1"), REVERSAL, false));
    }

    private static ReferenceData navClosedFrom(LocalDate day) {
        OrganisationDecider units = new OrganisationDecider();
        Organisation organisation =
                units.evolve(units.evolveAll(units.initial(), ORGANISATION_EVENTS), new UnitClosed(NAV, day));
        ChartDecider charts = new ChartDecider();
        return new ReferenceData(organisation, charts.evolveAll(charts.initial(), CHART_EVENTS));
    }

    private static LedgerFacts standing(Standing original) {
        return new LedgerFacts(Map.of(), Set.of(), original);
    }

    private static LedgerFacts september(PeriodStatus status) {
        return new LedgerFacts(Map.of(YEAR.period(9), status), Set.of());
    }

    private static Scenario<JournalCommand, JournalEvent, NoState>.Asked reversing(LedgerFacts facts) {
        return Scenario.of(new JournalDecider(REFERENCE, facts)).when(REVERSE);
    }
}
