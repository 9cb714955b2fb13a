package no.tertial.restatements;

import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.HOUSING_PURCHASES;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.capital;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.chart.CodingRejection.UnknownFunction;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.restatements.RestatementCommand.CancelRestatement;
import no.tertial.restatements.RestatementCommand.RecordRestatement;
import no.tertial.restatements.RestatementEvent.RestatementRecorded;
import no.tertial.restatements.RestatementRejection.AreaTotalMoves;
import no.tertial.restatements.RestatementRejection.LineRestatesNothing;
import no.tertial.restatements.RestatementRejection.NoRestatedLines;
import no.tertial.restatements.RestatementRejection.PeriodNotClosed;
import no.tertial.restatements.RestatementRejection.RestatementIsSettled;
import no.tertial.restatements.RestatementRejection.UnknownRestatement;
import org.junit.jupiter.api.Test;

class RestatementDeciderTest {
    private static final AccountingPeriod AUGUST = YEAR.period(8);
    private static final Restatement MISPOSTED = restatement(line(DRUG_PURCHASES, INTRODUCTION_BENEFITS, kroner(400)));
    private static final RestatementRecorded RECORDED = new RestatementRecorded("r1", MISPOSTED, null);

    private final Scenario<RestatementCommand, RestatementEvent, Restatements> delivered =
            Scenario.of(new RestatementDecider(REFERENCE, Set.of(AUGUST)));

    @Test
    void what_stands_on_the_wrong_coding_is_shown_where_it_belongs() {
        delivered.when(new RecordRestatement("r1", MISPOSTED)).thenEvents(RECORDED);
    }

    @Test
    void income_is_restated_with_its_sign() {
        delivered
                .when(new RecordRestatement(
                        "r1", restatement(line(DRUG_PURCHASES, INTRODUCTION_BENEFITS, kroner(-400)))))
                .thenAccepted();
    }

    @Test
    void a_period_that_still_takes_vouchers_is_put_right_in_the_ledger() {
        Scenario.of(new RestatementDecider(REFERENCE, Set.of()))
                .when(new RecordRestatement("r1", MISPOSTED))
                .thenRejected(new PeriodNotClosed(AUGUST));
    }

    @Test
    void a_restatement_has_lines_and_each_moves_something_to_another_coding() {
        delivered.when(new RecordRestatement("r1", restatement())).thenRejected(new NoRestatedLines());
        delivered
                .when(new RecordRestatement(
                        "r1",
                        restatement(
                                line(DRUG_PURCHASES, INTRODUCTION_BENEFITS, Money.ZERO),
                                line(DRUG_PURCHASES, DRUG_PURCHASES, kroner(1)))))
                .thenRejected(new LineRestatesNothing("/lines/0/amount"), new LineRestatesNothing("/lines/1/amount"));
    }

    @Test
    void both_ends_exist_in_the_period() {
        delivered
                .when(new RecordRestatement(
                        "r1",
                        restatement(
                                line(operating("7777", "1370", "243"), operating("1330", "1370", "888"), kroner(1)))))
                .thenRejected(
                        new UnknownAnsvar("7777", AUGUST.lastDay(), "/lines/0/from/ansvar"),
                        new UnknownFunction("888", YEAR, "/lines/0/to/function"),
                        new AreaTotalMoves(AREA, AccountClass.OPERATING, kroner(1)));
    }

    @Test
    void no_areas_total_of_a_class_moves() {
        // money leaves one area for another
        delivered
                .when(new RecordRestatement("r1", restatement(line(DRUG_PURCHASES, HOUSING_PURCHASES, kroner(400)))))
                .thenRejected(
                        new AreaTotalMoves(AREA, AccountClass.OPERATING, kroner(-400)),
                        new AreaTotalMoves(OTHER_AREA, AccountClass.OPERATING, kroner(400)));
        // and operations for investment
        delivered
                .when(new RecordRestatement(
                        "r1", restatement(line(HOUSING_PURCHASES, capital("1410", "0230", "265", "B14"), kroner(400)))))
                .thenRejected(
                        new AreaTotalMoves(OTHER_AREA, AccountClass.CAPITAL, kroner(400)),
                        new AreaTotalMoves(OTHER_AREA, AccountClass.OPERATING, kroner(-400)));
    }

    @Test
    void a_restatement_is_taken_back_by_a_new_one_with_the_opposite_amounts() {
        Restatement back = new Restatement(
                AUGUST,
                List.of(line(INTRODUCTION_BENEFITS, DRUG_PURCHASES, kroner(400))),
                "Var rett likevel",
                "18/77",
                "DK-2014-IF-1");

        delivered
                .given(RECORDED)
                .when(new CancelRestatement(YEAR, "r2", "r1", "Var rett likevel"))
                .thenEvents(new RestatementRecorded("r2", back, "r1"));
    }

    @Test
    void it_is_taken_back_once_and_what_takes_it_back_is_final() {
        var cancelled =
                delivered.given(RECORDED, new RestatementRecorded("r2", MISPOSTED.cancelled("Var rett likevel"), "r1"));

        cancelled.when(new CancelRestatement(YEAR, "r3", "r1", "x")).thenRejected(new RestatementIsSettled("r1"));
        cancelled.when(new CancelRestatement(YEAR, "r3", "r2", "x")).thenRejected(new RestatementIsSettled("r2"));
        cancelled.when(new CancelRestatement(YEAR, "r3", "r0", "x")).thenRejected(new UnknownRestatement("r0"));
    }

    @Test
    void a_restatement_is_of_the_year_of_its_period() {
        assertThat(new RecordRestatement("r1", MISPOSTED).year()).isEqualTo(new FiscalYear(2014));
    }

    @Test
    void what_cannot_have_happened_is_a_corrupt_history() {
        RestatementDecider decider = new RestatementDecider(REFERENCE, Set.of());
        Restatements once = decider.evolve(decider.initial(), RECORDED);

        assertThatIllegalStateException().isThrownBy(() -> decider.evolve(once, RECORDED));
        assertThatIllegalStateException()
                .isThrownBy(() -> decider.evolve(once, new RestatementRecorded("r2", MISPOSTED, "r0")));
    }

    private static Restatement restatement(RestatedLine... lines) {
        return new Restatement(AUGUST, List.of(lines), "Kjøpet gjaldt introduksjonsordningen", "18/77", "DK-2014-IF-1");
    }

    private static RestatedLine line(Coding from, Coding to, Money amount) {
        return new RestatedLine(from, to, amount);
    }
}
