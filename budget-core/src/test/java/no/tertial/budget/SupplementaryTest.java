package no.tertial.budget;

import static no.tertial.budget.AdjustmentKind.SUPPLEMENTARY;
import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.adjusted;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.appropriate;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.CENTRAL_LINE;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.HOUSING_PURCHASES;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetRejection.AdjustmentExists;
import no.tertial.budget.BudgetRejection.EffectiveMonthOutsideYear;
import no.tertial.budget.BudgetRejection.FinancingMissing;
import no.tertial.budget.BudgetRejection.InsufficientAppropriation;
import no.tertial.budget.BudgetRejection.NoLines;
import no.tertial.budget.BudgetRejection.ZeroAmount;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;

class SupplementaryTest {
    private static final Adjustment MAY = adjustment("a1", 5);

    private final Scenario<BudgetCommand, BudgetEvent, Budget> adopted =
            Scenario.of(decider()).given(ADOPTED);

    @Test
    void an_area_is_given_more_and_another_pays_for_it() {
        adopted.when(appropriating(
                        List.of(line(NAV_BENEFITS, kroner(500_000))),
                        List.of(line(HOUSING_PURCHASES, kroner(-500_000)))))
                .thenEvents(adjusted(
                        SUPPLEMENTARY,
                        MAY,
                        List.of(evenly(NAV_BENEFITS, 5, kroner(500_000))),
                        List.of(evenly(HOUSING_PURCHASES, 5, kroner(-500_000))),
                        List.of(
                                new FrameChange(AREA, OPERATING, kroner(500_000)),
                                new FrameChange(OTHER_AREA, OPERATING, kroner(-500_000)))));
    }

    @Test
    void more_income_can_finance_it_and_then_the_net_frame_stays() {
        adopted.when(appropriating(
                        List.of(line(NAV_BENEFITS, kroner(11_000_000))), List.of(line(NAV_GRANT, kroner(-11_000_000)))))
                .thenEvents(adjusted(
                        SUPPLEMENTARY,
                        MAY,
                        List.of(evenly(NAV_BENEFITS, 5, kroner(11_000_000))),
                        List.of(evenly(NAV_GRANT, 5, kroner(-11_000_000))),
                        List.of()));
    }

    @Test
    void the_lines_of_both_sides_hold_what_was_given() {
        Adopted after = (Adopted) adopted.when(appropriating(
                        List.of(line(NAV_BENEFITS, kroner(500_000))),
                        List.of(line(HOUSING_PURCHASES, kroner(-500_000)))))
                .thenState();

        assertThat(after.amountOf(NAV_BENEFITS)).isEqualTo(kroner(154_500_000));
        assertThat(after.amountOf(HOUSING_PURCHASES)).isEqualTo(kroner(1_500_000));
        assertThat(after.frames()).containsEntry(new Frame.Key(AREA, OPERATING), kroner(236_500_000));
    }

    @Test
    void nothing_is_appropriated_without_financing() {
        adopted.when(appropriating(List.of(line(NAV_BENEFITS, kroner(11_000_000))), List.of()))
                .thenRejected(new FinancingMissing(OPERATING, kroner(11_000_000), Money.ZERO, kroner(11_000_000)));
    }

    @Test
    void financing_covers_the_whole_to_the_ore_and_no_more() {
        Money given = kroner(100);
        Money short_ = given.minus(new Money(1));
        Money over = given.plus(new Money(1));

        adopted.when(appropriating(List.of(line(NAV_BENEFITS, given)), List.of(line(CENTRAL_LINE, short_.negated()))))
                .thenRejected(new FinancingMissing(OPERATING, given, short_, new Money(1)));
        adopted.when(appropriating(List.of(line(NAV_BENEFITS, given)), List.of(line(CENTRAL_LINE, over.negated()))))
                .thenRejected(new FinancingMissing(OPERATING, given, over, new Money(-1)));
    }

    @Test
    void investment_money_does_not_finance_operations() {
        adopted.when(appropriating(List.of(line(NAV_BENEFITS, kroner(5))), List.of(line(HOUSING_BUILDING, kroner(-5)))))
                .thenRejected(
                        new FinancingMissing(CAPITAL, Money.ZERO, kroner(5), kroner(-5)),
                        new FinancingMissing(OPERATING, kroner(5), Money.ZERO, kroner(5)));
    }

    @Test
    void a_line_cannot_pay_more_than_it_holds() {
        Money more = kroner(2_000_001);
        adopted.when(appropriating(List.of(line(NAV_BENEFITS, more)), List.of(line(HOUSING_PURCHASES, more.negated()))))
                .thenRejected(
                        new InsufficientAppropriation(HOUSING_PURCHASES, kroner(2_000_000), more, "/financing/0"));
    }

    @Test
    void an_appropriation_is_not_cut_below_zero() {
        Money more = kroner(36_000_001);
        adopted.when(appropriating(
                        List.of(line(NAV_BENEFITS, kroner(5)), line(DRUG_PURCHASES, more.negated())),
                        List.of(line(CENTRAL_LINE, more.minus(kroner(5))))))
                .thenRejected(new InsufficientAppropriation(DRUG_PURCHASES, kroner(36_000_000), more, "/lines/1"));
    }

    @Test
    void a_line_cut_on_both_sides_is_judged_by_their_sum() {
        Money most = kroner(30_000_000);
        adopted.when(appropriating(
                        List.of(line(DRUG_PURCHASES, most.negated()), line(NAV_BENEFITS, kroner(60_000_000))),
                        List.of(line(DRUG_PURCHASES, most.negated()))))
                .thenRejected(new InsufficientAppropriation(
                        DRUG_PURCHASES, kroner(36_000_000), kroner(60_000_000), "/lines/0"));
    }

    @Test
    void it_has_lines_with_amounts() {
        adopted.when(appropriating(List.of(), List.of())).thenRejected(new NoLines("/lines"));
        adopted.when(appropriating(List.of(line(NAV_BENEFITS, Money.ZERO)), List.of(line(CENTRAL_LINE, Money.ZERO))))
                .thenRejected(new ZeroAmount("/lines/0/amount"), new ZeroAmount("/financing/0/amount"));
    }

    @Test
    void it_takes_effect_in_the_budgets_own_year() {
        Adjustment later =
                new Adjustment("a1", MAY.decision(), new FiscalYear(2013).month(12), Recurrence.ONE_OFF, "For sent");
        adopted.when(appropriate(later, List.of(), List.of()))
                .thenRejected(new EffectiveMonthOutsideYear(later.effectiveMonth(), YEAR));
    }

    @Test
    void it_is_made_once() {
        AdjustBudget command =
                appropriating(List.of(line(NAV_BENEFITS, kroner(5))), List.of(line(CENTRAL_LINE, kroner(-5))));
        adopted.given(adopted.when(command).events()).when(command).thenRejected(new AdjustmentExists("a1"));
    }

    private static AdjustBudget appropriating(List<RequestedLine> lines, List<RequestedLine> financing) {
        return appropriate(MAY, lines, financing);
    }
}
