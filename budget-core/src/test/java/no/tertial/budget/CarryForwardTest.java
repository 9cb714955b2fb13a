package no.tertial.budget;

import static no.tertial.budget.AdjustmentKind.CARRY_FORWARD;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.DECISION;
import static no.tertial.fixtures.Budgets.adjust;
import static no.tertial.fixtures.Budgets.adjusted;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.RESERVE_USED;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.money.Money.kroner;

import java.util.List;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetRejection.FinancingMissing;
import no.tertial.budget.BudgetRejection.InsufficientAppropriation;
import no.tertial.budget.BudgetRejection.MustBeOneOff;
import no.tertial.chart.Coding;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CarryForwardTest {
    private static final Adjustment MARCH = adjustment("a1", 3);
    private static final Coding SET_ASIDE = operating("1390", "1540", "880");

    private final Scenario<BudgetCommand, BudgetEvent, Budget> adopted =
            Scenario.of(decider()).given(ADOPTED);

    @Test
    void what_a_unit_left_last_year_follows_it_and_is_taken_from_the_reserve() {
        adopted.when(carrying(line(DRUG_PURCHASES, kroner(100_000)), line(RESERVE_USED, kroner(-100_000))))
                .thenEvents(adjusted(
                        CARRY_FORWARD,
                        MARCH,
                        List.of(evenly(DRUG_PURCHASES, 3, kroner(100_000))),
                        List.of(evenly(RESERVE_USED, 3, kroner(-100_000))),
                        List.of()));
    }

    @Test
    void what_a_unit_overspent_last_year_is_taken_from_it_and_set_aside() {
        adopted.when(carrying(line(NAV_BENEFITS, kroner(-3_400_000)), line(SET_ASIDE, kroner(3_400_000))))
                .thenEvents(adjusted(
                        CARRY_FORWARD,
                        MARCH,
                        List.of(evenly(NAV_BENEFITS, 3, kroner(-3_400_000))),
                        List.of(evenly(SET_ASIDE, 3, kroner(3_400_000))),
                        List.of()));
    }

    @Test
    void it_names_what_meets_it_to_the_ore() {
        Money off = kroner(100_000).minus(new Money(1));
        adopted.when(carrying(line(DRUG_PURCHASES, kroner(100_000)), line(RESERVE_USED, off.negated())))
                .thenRejected(new FinancingMissing(OPERATING, kroner(100_000), off, new Money(1)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Recurrence.class,
            names = {"PERMANENT", "ANNUAL"})
    void it_belongs_to_this_year_alone(Recurrence recurrence) {
        Adjustment lasting = new Adjustment("a1", DECISION, YEAR.month(3), recurrence, "Fremføring");
        adopted.when(adjust(
                        lasting,
                        RequestedChange.of(
                                CARRY_FORWARD,
                                List.of(line(DRUG_PURCHASES, kroner(5))),
                                List.of(line(RESERVE_USED, kroner(-5))))))
                .thenRejected(new MustBeOneOff(CARRY_FORWARD));
    }

    @Test
    void an_overspend_is_not_carried_into_a_line_that_holds_less() {
        Money more = kroner(36_000_001);
        adopted.when(carrying(line(DRUG_PURCHASES, more.negated()), line(SET_ASIDE, more)))
                .thenRejected(new InsufficientAppropriation(DRUG_PURCHASES, kroner(36_000_000), more, "/lines/0"));
    }

    private static AdjustBudget carrying(RequestedLine line, RequestedLine fund) {
        return adjust(MARCH, RequestedChange.of(CARRY_FORWARD, List.of(line), List.of(fund)));
    }
}
