package no.tertial.budget;

import static no.tertial.budget.AdjustmentKind.REPHASING;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.DECISION;
import static no.tertial.fixtures.Budgets.adjust;
import static no.tertial.fixtures.Budgets.adjusted;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Budgets.rephased;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.CENTRAL_LINE;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetRejection.FinancingNotApplicable;
import no.tertial.budget.BudgetRejection.LineTwice;
import no.tertial.budget.BudgetRejection.MonthsDoNotSumToAmount;
import no.tertial.budget.BudgetRejection.RephasingMovesNoMoney;
import no.tertial.chart.Coding;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import no.tertial.period.MonthlyAmounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rephasing moves the months of the year that are left; drug purchases have 36 million kroner, three a month. */
class RephasingTest {
    private static final Adjustment MAY = adjustment("a1", 5);

    private final Scenario<BudgetCommand, BudgetEvent, Budget> adopted =
            Scenario.of(decider()).given(ADOPTED);

    @Test
    void what_is_left_of_the_year_is_spread_anew() {
        adopted.when(rephasing(rephased(DRUG_PURCHASES, new Phasing.Weighted(december()))))
                .thenEvents(adjusted(
                        REPHASING,
                        MAY,
                        List.of(change(DRUG_PURCHASES, 0, 0, 0, 0, -3, -3, -3, -3, -3, -3, -3, 21)),
                        List.of()));
    }

    @Test
    void pay_gets_its_dip_in_june() {
        Scenario.of(decider())
                .given(new BudgetAdopted(
                        YEAR,
                        DECISION,
                        "vedtatt",
                        List.of(new Frame(AREA, OPERATING, kroner(111_000_000), FullTimeEquivalents.NONE)),
                        List.of(evenly(NAV_PAY, 1, kroner(111_000_000))),
                        Extent.PART))
                .when(rephasing(rephased(NAV_PAY, new Phasing.Profile("PAYROLL"))))
                .thenEvents(adjusted(
                        REPHASING,
                        MAY,
                        List.of(change(NAV_PAY, 0, 0, 0, 0, 0.75, -5.25, 0.75, 0.75, 0.75, 0.75, 0.75, 0.75)),
                        List.of()));
    }

    @Test
    void months_are_given_by_hand_or_by_date() {
        BudgetEvent moved = adjusted(
                REPHASING, MAY, List.of(change(DRUG_PURCHASES, 0, 0, 0, 0, -3, 7, -3, -3, -3, -3, 11, -3)), List.of());

        adopted.when(rephasing(
                        rephased(DRUG_PURCHASES, new Phasing.Manual(millions(0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 14, 0)))))
                .thenEvents(moved);
        adopted.when(rephasing(rephased(
                        DRUG_PURCHASES,
                        new Phasing.Dated(List.of(
                                new Phasing.Due(YEAR.month(6), kroner(10_000_000)),
                                new Phasing.Due(YEAR.month(11), kroner(14_000_000)))))))
                .thenEvents(moved);
    }

    @Test
    void spread_evenly_again_it_is_as_it_was() {
        Adopted before = (Adopted) adopted.when(rephasing(rephased(DRUG_PURCHASES, new Phasing.Weighted(december()))))
                .thenState();
        List<BudgetEvent> moved = adopted.when(rephasing(rephased(DRUG_PURCHASES, new Phasing.Weighted(december()))))
                .events();
        Adopted after = (Adopted) adopted.given(moved)
                .when(adjust(
                        adjustment("a2"),
                        RequestedChange.of(REPHASING, List.of(rephased(DRUG_PURCHASES, new Phasing.Even())))))
                .thenState();

        assertThat(before.standing(DRUG_PURCHASES).months().month(12)).isEqualTo(kroner(24_000_000));
        assertThat(after.standing(DRUG_PURCHASES).months()).isEqualTo(MonthlyAmounts.evenlyFrom(1, kroner(36_000_000)));
    }

    @ParameterizedTest(name = "from month {0}")
    @ValueSource(ints = {1, 2, 5, 6, 12})
    void the_year_never_changes_and_nothing_moves_before_the_effective_month(int month) {
        Adjustment adjustment = adjustment("a1", month);
        Adopted after = (Adopted) adopted.when(adjust(
                        adjustment,
                        RequestedChange.of(REPHASING, List.of(rephased(NAV_BENEFITS, new Phasing.Profile("PAYROLL"))))))
                .thenState();
        MonthlyAmounts before = MonthlyAmounts.evenlyFrom(1, kroner(154_000_000));

        assertThat(after.amountOf(NAV_BENEFITS)).isEqualTo(kroner(154_000_000));
        assertThat(after.standing(NAV_BENEFITS).months().through(month - 1)).isEqualTo(before.through(month - 1));
    }

    @Test
    void it_moves_no_money_between_lines() {
        adopted.when(rephasing(line(DRUG_PURCHASES, kroner(5)), rephased(NAV_BENEFITS, new Phasing.Even())))
                .thenRejected(new RephasingMovesNoMoney("/lines/0/amount"));
    }

    @Test
    void by_hand_it_gives_out_just_what_is_left() {
        adopted.when(rephasing(
                        rephased(DRUG_PURCHASES, new Phasing.Manual(millions(0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 15, 0)))))
                .thenRejected(new MonthsDoNotSumToAmount(kroner(24_000_000), kroner(25_000_000), "/lines/0/months"));
    }

    @Test
    void a_line_is_spread_once() {
        adopted.when(rephasing(
                        rephased(DRUG_PURCHASES, new Phasing.Even()),
                        rephased(DRUG_PURCHASES, new Phasing.Profile("PAYROLL"))))
                .thenRejected(new LineTwice("/lines/1"));
    }

    @Test
    void it_has_no_financing() {
        adopted.when(adjust(
                        MAY,
                        RequestedChange.of(
                                REPHASING,
                                List.of(rephased(DRUG_PURCHASES, new Phasing.Even())),
                                List.of(line(NAV_BENEFITS, kroner(5)), line(CENTRAL_LINE, kroner(-5))))))
                .thenRejected(new FinancingNotApplicable(REPHASING));
    }

    private static List<Long> december() {
        List<Long> weights = new ArrayList<>(Collections.nCopies(12, 0L));
        weights.set(11, 1L);
        return weights;
    }

    private static BudgetLine change(Coding coding, double... millions) {
        return new BudgetLine(coding, new MonthlyAmounts(millions(millions)), FullTimeEquivalents.NONE);
    }

    private static List<Money> millions(double... millions) {
        return DoubleStream.of(millions)
                .mapToObj(million -> kroner(Math.round(million * 1_000_000)))
                .toList();
    }

    private static AdjustBudget rephasing(RequestedLine... lines) {
        return adjust(MAY, RequestedChange.of(REPHASING, List.of(lines)));
    }
}
