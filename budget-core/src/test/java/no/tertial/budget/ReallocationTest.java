package no.tertial.budget;

import static no.tertial.budget.AdjustmentKind.REALLOCATION;
import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.adjusted;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.byHand;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Budgets.reallocate;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.HOUSING_LOAN;
import static no.tertial.fixtures.Drammen.HOUSING_PURCHASES;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetRejection.AdjustmentExists;
import no.tertial.budget.BudgetRejection.EffectiveMonthOutsideYear;
import no.tertial.budget.BudgetRejection.InsufficientAppropriation;
import no.tertial.budget.BudgetRejection.MonthsDoNotSumToAmount;
import no.tertial.budget.BudgetRejection.NoLines;
import no.tertial.budget.BudgetRejection.NotTwelveMonths;
import no.tertial.budget.BudgetRejection.PhasedBeforeEffectiveMonth;
import no.tertial.budget.BudgetRejection.ReallocationDoesNotBalance;
import no.tertial.budget.BudgetRejection.ZeroAmount;
import no.tertial.chart.CodingRejection.UnknownAccount;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.chart.CodingRejection.UnknownFunction;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;

class ReallocationTest {
    private static final Adjustment MAY = adjustment("a1", 5);

    private final Scenario<BudgetCommand, BudgetEvent, Budget> adopted =
            Scenario.of(decider()).given(ADOPTED);

    @Test
    void money_moves_between_units_of_an_area_and_leaves_its_frame_alone() {
        adopted.when(moving(line(NAV_BENEFITS, kroner(-500_000)), line(INTRODUCTION_BENEFITS, kroner(500_000))))
                .thenEvents(adjusted(
                        REALLOCATION,
                        MAY,
                        List.of(
                                evenly(NAV_BENEFITS, 5, kroner(-500_000)),
                                evenly(INTRODUCTION_BENEFITS, 5, kroner(500_000))),
                        List.of()));
    }

    @Test
    void money_that_moves_between_areas_moves_their_frames() {
        adopted.when(moving(line(NAV_BENEFITS, kroner(-500_000)), line(HOUSING_PURCHASES, kroner(500_000))))
                .thenEvents(adjusted(
                        REALLOCATION,
                        MAY,
                        List.of(
                                evenly(NAV_BENEFITS, 5, kroner(-500_000)),
                                evenly(HOUSING_PURCHASES, 5, kroner(500_000))),
                        List.of(
                                new FrameChange(AREA, OPERATING, kroner(-500_000)),
                                new FrameChange(OTHER_AREA, OPERATING, kroner(500_000)))));
    }

    @Test
    void the_lines_and_frames_hold_what_was_moved() {
        Adopted after = (Adopted)
                adopted.when(moving(line(NAV_BENEFITS, kroner(-500_000)), line(HOUSING_PURCHASES, kroner(500_000))))
                        .thenState();

        assertThat(after.amountOf(NAV_BENEFITS)).isEqualTo(kroner(153_500_000));
        assertThat(after.amountOf(HOUSING_PURCHASES)).isEqualTo(kroner(2_500_000));
        assertThat(after.frames()).containsEntry(new Frame.Key(AREA, OPERATING), kroner(235_500_000));
        assertThat(after.frames()).containsEntry(new Frame.Key(OTHER_AREA, OPERATING), kroner(2_500_000));
    }

    @Test
    void a_move_that_does_not_balance_is_refused() {
        adopted.when(moving(line(NAV_BENEFITS, kroner(-500_000)), line(INTRODUCTION_BENEFITS, kroner(500_001))))
                .thenRejected(new ReallocationDoesNotBalance(OPERATING, kroner(1)));
    }

    @Test
    void investment_money_never_pays_for_operations_nor_the_reverse() {
        adopted.when(moving(line(HOUSING_BUILDING, kroner(-5)), line(HOUSING_PURCHASES, kroner(5))))
                .thenRejected(
                        new ReallocationDoesNotBalance(CAPITAL, kroner(-5)),
                        new ReallocationDoesNotBalance(OPERATING, kroner(5)));
    }

    @Test
    void a_line_gives_all_that_it_holds_and_not_an_ore_more() {
        Money all = kroner(36_000_000);
        Money more = all.plus(new Money(1));

        adopted.when(moving(line(DRUG_PURCHASES, all.negated()), line(NAV_BENEFITS, all)))
                .thenAccepted();
        adopted.when(moving(line(NAV_BENEFITS, more), line(DRUG_PURCHASES, more.negated())))
                .thenRejected(new InsufficientAppropriation(DRUG_PURCHASES, all, more, "/lines/1"));
    }

    @Test
    void two_moves_from_one_line_are_judged_together() {
        Money twenty = kroner(20_000_000);
        adopted.when(moving(
                        line(DRUG_PURCHASES, twenty.negated()),
                        line(DRUG_PURCHASES, twenty.negated()),
                        line(NAV_BENEFITS, kroner(40_000_000))))
                .thenRejected(new InsufficientAppropriation(
                        DRUG_PURCHASES, kroner(36_000_000), kroner(40_000_000), "/lines/0"));
    }

    @Test
    void a_line_that_was_emptied_before_has_nothing_to_give() {
        Money all = kroner(36_000_000);
        adopted.given(adopted.when(moving(line(DRUG_PURCHASES, all.negated()), line(NAV_BENEFITS, all)))
                        .events())
                .when(reallocate(
                        adjustment("a2"), List.of(line(DRUG_PURCHASES, kroner(-1)), line(NAV_BENEFITS, kroner(1)))))
                .thenRejected(new InsufficientAppropriation(DRUG_PURCHASES, Money.ZERO, kroner(1), "/lines/0"));
    }

    @Test
    void expected_income_is_lowered_to_nothing_and_never_turned_into_expenditure() {
        Money grant = kroner(16_000_000);
        Money more = kroner(16_000_001);

        adopted.when(moving(line(NAV_GRANT, grant), line(NAV_BENEFITS, grant.negated())))
                .thenAccepted();
        adopted.when(moving(line(NAV_GRANT, more), line(NAV_BENEFITS, more.negated())))
                .thenRejected(new InsufficientAppropriation(NAV_GRANT, grant, more, "/lines/0"));
    }

    @Test
    void higher_expected_income_pays_for_more() {
        adopted.when(moving(line(NAV_GRANT, kroner(-100)), line(NAV_PAY, kroner(100))))
                .thenAccepted();
        adopted.when(moving(line(HOUSING_LOAN, kroner(-100)), line(HOUSING_BUILDING, kroner(100))))
                .thenAccepted();
    }

    @Test
    void months_by_hand_begin_no_earlier_than_the_change() {
        List<Money> down = months(4, kroner(-12));
        List<Money> up = months(5, kroner(12));

        adopted.when(moving(byHand(NAV_BENEFITS, kroner(-12), down), byHand(INTRODUCTION_BENEFITS, kroner(12), up)))
                .thenRejected(new PhasedBeforeEffectiveMonth(YEAR.month(5), "/lines/0/months"));
    }

    @Test
    void a_fault_in_the_months_is_the_only_one_named_when_the_amounts_balance() {
        adopted.when(moving(
                        byHand(NAV_BENEFITS, kroner(-12), List.of(kroner(-12))),
                        byHand(INTRODUCTION_BENEFITS, kroner(12), months(5, kroner(11)))))
                .thenRejected(
                        new NotTwelveMonths(1, "/lines/0/months"),
                        new MonthsDoNotSumToAmount(kroner(12), kroner(11), "/lines/1/months"));
    }

    @Test
    void every_line_moves_something() {
        adopted.when(moving(line(NAV_BENEFITS, Money.ZERO), line(DRUG_PURCHASES, Money.ZERO)))
                .thenRejected(new ZeroAmount("/lines/0/amount"), new ZeroAmount("/lines/1/amount"));
    }

    @Test
    void a_move_has_lines() {
        adopted.when(moving()).thenRejected(new NoLines("/lines"));
    }

    @Test
    void every_unknown_part_of_a_coding_is_named_with_its_line() {
        adopted.when(moving(
                        line(operating("7777", "1470", "281"), kroner(-1)),
                        line(operating("1310", "9999", "888"), kroner(1))))
                .thenRejected(
                        new UnknownAnsvar("7777", LocalDate.of(2014, 5, 1), "/lines/0/ansvar"),
                        new UnknownAccount("9999", YEAR, "/lines/1/account"),
                        new UnknownFunction("888", YEAR, "/lines/1/function"));
    }

    @Test
    void a_change_takes_effect_in_the_budgets_own_year() {
        Adjustment later =
                new Adjustment("a1", MAY.decision(), new FiscalYear(2015).month(1), Recurrence.PERMANENT, "Neste år");
        adopted.when(reallocate(later, List.of(line(NAV_BENEFITS, kroner(1)))))
                .thenRejected(new EffectiveMonthOutsideYear(later.effectiveMonth(), YEAR));
    }

    @Test
    void an_adjustment_is_made_once() {
        List<BudgetEvent> made = adopted.when(moving(line(NAV_BENEFITS, kroner(-5)), line(DRUG_PURCHASES, kroner(5))))
                .events();

        adopted.given(made)
                .when(moving(line(NAV_BENEFITS, kroner(-7)), line(DRUG_PURCHASES, kroner(7))))
                .thenRejected(new AdjustmentExists("a1"));
    }

    private static AdjustBudget moving(RequestedLine... lines) {
        return reallocate(MAY, List.of(lines));
    }

    private static List<Money> months(int month, Money amount) {
        List<Money> months = new ArrayList<>(Collections.nCopies(12, Money.ZERO));
        months.set(month - 1, amount);
        return months;
    }
}
