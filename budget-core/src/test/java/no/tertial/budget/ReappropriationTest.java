package no.tertial.budget;

import static no.tertial.budget.AdjustmentKind.REAPPROPRIATION;
import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.DECISION;
import static no.tertial.fixtures.Budgets.adjust;
import static no.tertial.fixtures.Budgets.adjusted;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.HOUSING_LOAN;
import static no.tertial.fixtures.Drammen.HOUSING_PURCHASES;
import static no.tertial.fixtures.Drammen.RESERVE_USED;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.capital;
import static no.tertial.money.Money.kroner;

import java.util.List;
import java.util.Map;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetRejection.FinancingMissing;
import no.tertial.budget.BudgetRejection.MoreThanUnused;
import no.tertial.budget.BudgetRejection.MustBeOneOff;
import no.tertial.budget.BudgetRejection.OnlyInvestment;
import no.tertial.chart.Coding;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import org.junit.jupiter.api.Test;

class ReappropriationTest {
    private static final Adjustment MARCH = adjustment("a1", 3);
    private static final Money UNUSED = kroner(3_000_000);
    private static final Coding OTHER_PROJECT = capital("1410", "0230", "265", "B13");
    private static final Coding OTHER_LOAN = capital("1410", "0910", "265", "B13");

    private final Scenario<BudgetCommand, BudgetEvent, Budget> adopted = Scenario.of(
                    decider(new BudgetFacts(List.of(), Map.of("B14", UNUSED))))
            .given(ADOPTED);

    @Test
    void what_a_project_left_unused_is_given_again_with_its_loan() {
        adopted.when(again(line(HOUSING_BUILDING, UNUSED), line(HOUSING_LOAN, UNUSED.negated())))
                .thenEvents(adjusted(
                        REAPPROPRIATION,
                        MARCH,
                        List.of(evenly(HOUSING_BUILDING, 3, UNUSED)),
                        List.of(evenly(HOUSING_LOAN, 3, UNUSED.negated())),
                        List.of()));
    }

    @Test
    void no_more_is_given_again_than_was_left() {
        Money more = UNUSED.plus(new Money(1));
        adopted.when(again(line(HOUSING_BUILDING, more), line(HOUSING_LOAN, more.negated())))
                .thenRejected(new MoreThanUnused("B14", UNUSED, more));
    }

    @Test
    void what_was_given_again_before_is_not_given_once_more() {
        Money most = UNUSED.minus(kroner(1));
        List<BudgetEvent> before = adopted.when(again(line(HOUSING_BUILDING, most), line(HOUSING_LOAN, most.negated())))
                .events();

        adopted.given(before)
                .when(adjust(
                        adjustment("a2", 3),
                        RequestedChange.of(
                                REAPPROPRIATION,
                                List.of(line(HOUSING_BUILDING, kroner(2))),
                                List.of(line(HOUSING_LOAN, kroner(-2))))))
                .thenRejected(new MoreThanUnused("B14", kroner(1), kroner(2)));
    }

    @Test
    void a_project_that_left_nothing_is_given_nothing_again() {
        adopted.when(again(line(OTHER_PROJECT, kroner(1)), line(OTHER_LOAN, kroner(-1))))
                .thenRejected(new MoreThanUnused("B13", Money.ZERO, kroner(1)));
    }

    @Test
    void several_lines_of_a_project_are_judged_together() {
        Coding equipment = capital("1410", "1370", "265", "B14");
        adopted.when(adjust(
                        MARCH,
                        RequestedChange.of(
                                REAPPROPRIATION,
                                List.of(line(HOUSING_BUILDING, UNUSED), line(equipment, kroner(1))),
                                List.of(line(HOUSING_LOAN, kroner(-3_000_001))))))
                .thenRejected(new MoreThanUnused("B14", UNUSED, kroner(3_000_001)));
    }

    @Test
    void income_of_the_project_is_none_of_what_it_left() {
        Coding refund = capital("1410", "1700", "265", "B14");
        adopted.when(adjust(
                        MARCH,
                        RequestedChange.of(
                                REAPPROPRIATION,
                                List.of(line(HOUSING_BUILDING, UNUSED), line(refund, kroner(-1_000_000))),
                                List.of(line(HOUSING_LOAN, kroner(-2_000_000))))))
                .thenAccepted();
    }

    @Test
    void where_last_year_is_not_known_the_council_answers_for_the_amount() {
        Scenario.of(decider())
                .given(ADOPTED)
                .when(again(line(HOUSING_BUILDING, kroner(9)), line(HOUSING_LOAN, kroner(-9))))
                .thenAccepted();
    }

    @Test
    void only_investment_is_given_again() {
        adopted.when(again(line(HOUSING_PURCHASES, kroner(5)), line(RESERVE_USED, kroner(-5))))
                .thenRejected(new OnlyInvestment(REAPPROPRIATION, "/lines/0/class"));
    }

    @Test
    void it_names_its_financing() {
        adopted.when(adjust(MARCH, RequestedChange.of(REAPPROPRIATION, List.of(line(HOUSING_BUILDING, kroner(5))))))
                .thenRejected(new FinancingMissing(CAPITAL, kroner(5), Money.ZERO, kroner(5)));
    }

    @Test
    void it_belongs_to_this_year_alone() {
        Adjustment lasting = new Adjustment("a1", DECISION, YEAR.month(3), Recurrence.ANNUAL, "Rebevilgning");
        adopted.when(adjust(
                        lasting,
                        RequestedChange.of(
                                REAPPROPRIATION,
                                List.of(line(HOUSING_BUILDING, kroner(5))),
                                List.of(line(HOUSING_LOAN, kroner(-5))))))
                .thenRejected(new MustBeOneOff(REAPPROPRIATION));
    }

    private static AdjustBudget again(RequestedLine line, RequestedLine financing) {
        return adjust(MARCH, RequestedChange.of(REAPPROPRIATION, List.of(line), List.of(financing)));
    }
}
