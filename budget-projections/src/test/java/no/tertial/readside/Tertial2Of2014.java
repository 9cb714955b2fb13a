package no.tertial.readside;

import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.CENTRAL_LINE;
import static no.tertial.fixtures.Drammen.CHART_EVENTS;
import static no.tertial.fixtures.Drammen.DRUG_CENTRE;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.fixtures.Drammen.INTRODUCTION_CENTRE;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.ORGANISATION_EVENTS;
import static no.tertial.fixtures.Vouchers.posting;
import static no.tertial.fixtures.Vouchers.voucher;
import static no.tertial.money.Money.kroner;

import java.util.ArrayList;
import java.util.List;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.money.Money;
import no.tertial.money.Precision;
import no.tertial.period.ReportingPeriod;
import no.tertial.rounds.StatedFigure;
import no.tertial.rounds.StatedFiguresEvent.StatedFiguresRecorded;
import no.tertial.rounds.StatedMeasure;
import org.jspecify.annotations.Nullable;

/** Programme area 13 through August 2014: what was adopted, booked and printed. */
public final class Tertial2Of2014 {
    public static final ReportingPeriod T2 = ReportingPeriod.parse("2014-T2");

    /** Through August: NAV 95.4 net, Introduksjonssenteret 31.2333, Senter for rusforebygging 23.9, central funds 12. */
    public static final VouchersPosted LEDGER = new VouchersPosted(
            List.of(
                    voucher("1", 4, posting(NAV_BENEFITS, kroner(106_066_666).plus(new Money(66)))),
                    voucher("2", 8, posting(NAV_GRANT, kroner(-10_666_666).minus(new Money(66)))),
                    voucher(
                            "3",
                            6,
                            posting(INTRODUCTION_BENEFITS, kroner(31_233_333).plus(new Money(33)))),
                    voucher("4", 7, posting(DRUG_PURCHASES, kroner(23_900_000))),
                    voucher("5", 8, posting(CENTRAL_LINE, kroner(12_000_000)))),
            List.of());

    public static final StatedFiguresRecorded REPORT = new StatedFiguresRecorded(
            "P13 T2 2014",
            T2,
            AREA,
            List.of(
                    stated(NAV, kroner(3_400_000)),
                    stated(INTRODUCTION_CENTRE, kroner(1_900_000)),
                    stated(DRUG_CENTRE, kroner(-100_000)),
                    stated(null, kroner(5_300_000))));

    private Tertial2Of2014() {}

    /** Organisation, chart, budget and ledger: 10 events. */
    public static List<Object> events() {
        List<Object> events = new ArrayList<>(ORGANISATION_EVENTS);
        events.addAll(CHART_EVENTS);
        events.add(ADOPTED);
        events.add(LEDGER);
        return events;
    }

    private static StatedFigure stated(@Nullable String unit, Money amount) {
        return new StatedFigure(unit, StatedMeasure.DEVIATION, amount, Precision.ROUNDED, kroner(100_000));
    }
}
