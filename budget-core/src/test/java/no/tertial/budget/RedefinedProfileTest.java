package no.tertial.budget;

import static no.tertial.fixtures.Budgets.DECISION;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Budgets.reallocate;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.CENTRAL_LINE;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.chart.AccountClass;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import no.tertial.period.MonthlyAmounts;
import no.tertial.regulations.Regulations;
import no.tertial.regulations.RegulationsDecider;
import no.tertial.regulations.RegulationsEvent.PhasingProfileDefined;
import org.junit.jupiter.api.Test;

class RedefinedProfileTest {
    private static final Regulations REDEFINED = new RegulationsDecider()
            .evolve(
                    Regulations.DEFAULT,
                    new PhasingProfileDefined("PAYROLL", weightsWithJune(0), "Feriepenger utbetales i juni", null));

    private static final AdoptBudget ADOPTION = new AdoptBudget(
            YEAR,
            DECISION,
            "vedtatt",
            Extent.PART,
            List.of(new Frame(AREA, AccountClass.OPERATING, kroner(3_240), FullTimeEquivalents.NONE)),
            List.of(pay(kroner(1_140)), line(CENTRAL_LINE, kroner(2_100))));

    @Test
    void a_profile_with_new_weights_spreads_later_lines_and_leaves_earlier_ones_alone() {
        // given pay adopted by the first weights
        List<BudgetEvent> adopted = by(Regulations.DEFAULT).when(ADOPTION).events();

        // when more pay is given after the weights were changed
        Budget budget = by(REDEFINED)
                .given(adopted)
                .when(reallocate(adjustment("a1", 1), List.of(line(CENTRAL_LINE, kroner(-1_100)), pay(kroner(1_100)))))
                .thenState();

        // then 100 a month and 40 in June by the first weights, 100 and none in June by the second
        assertThat(((Adopted) budget).standing(NAV_PAY).months()).isEqualTo(monthsWithJune(kroner(200), kroner(40)));
    }

    @Test
    void a_budget_that_is_adopted_later_follows_the_new_weights() {
        AdoptBudget later = new AdoptBudget(
                YEAR,
                DECISION,
                "vedtatt",
                Extent.PART,
                List.of(new Frame(AREA, AccountClass.OPERATING, kroner(1_100), FullTimeEquivalents.NONE)),
                List.of(pay(kroner(1_100))));

        Budget budget = by(REDEFINED).when(later).thenState();

        assertThat(((Adopted) budget).standing(NAV_PAY).months()).isEqualTo(monthsWithJune(kroner(100), Money.ZERO));
    }

    private static Scenario<BudgetCommand, BudgetEvent, Budget> by(Regulations regulations) {
        return Scenario.of(new BudgetDecider(new BudgetRules(REFERENCE, regulations, BudgetFacts.NONE)));
    }

    private static RequestedLine pay(Money amount) {
        return new RequestedLine(NAV_PAY, amount, FullTimeEquivalents.NONE, new Phasing.Profile("PAYROLL"));
    }

    private static List<Long> weightsWithJune(long june) {
        List<Long> weights = new ArrayList<>(Collections.nCopies(12, 100L));
        weights.set(5, june);
        return weights;
    }

    private static MonthlyAmounts monthsWithJune(Money others, Money june) {
        List<Money> months = new ArrayList<>(Collections.nCopies(12, others));
        months.set(5, june);
        return new MonthlyAmounts(months);
    }
}
