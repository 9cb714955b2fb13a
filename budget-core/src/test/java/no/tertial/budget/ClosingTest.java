package no.tertial.budget;

import static no.tertial.budget.AdjustmentKind.REALLOCATION;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.ADOPTION;
import static no.tertial.fixtures.Budgets.adjusted;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.appropriate;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.reallocate;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import no.tertial.budget.Budget.Closed;
import no.tertial.budget.BudgetCommand.CloseBudget;
import no.tertial.budget.BudgetEvent.BudgetClosed;
import no.tertial.budget.BudgetRejection.BudgetIsClosed;
import no.tertial.decider.Scenario;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private static final Adjustment MAY = adjustment("a1", 5);

    private final Scenario<BudgetCommand, BudgetEvent, Budget> adopted =
            Scenario.of(decider()).given(ADOPTED);
    private final BudgetClosed closed = new BudgetClosed(YEAR);

    @Test
    void a_budget_is_closed() {
        adopted.when(new CloseBudget(YEAR)).thenEvents(closed);
    }

    @Test
    void a_closed_budget_keeps_its_last_figures() {
        Closed budget = (Closed) adopted.when(new CloseBudget(YEAR)).thenState();
        assertThat(budget.last().amountOf(NAV_BENEFITS)).isEqualTo(kroner(154_000_000));
    }

    @Test
    void a_closed_budget_takes_no_command_at_all() {
        BudgetIsClosed refusal = new BudgetIsClosed(YEAR);

        adopted.given(closed).when(ADOPTION).thenRejected(refusal);
        adopted.given(closed).when(reallocate(MAY, List.of())).thenRejected(refusal);
        adopted.given(closed).when(appropriate(MAY, List.of(), List.of())).thenRejected(refusal);
        adopted.given(closed).when(new CloseBudget(YEAR)).thenRejected(refusal);
    }

    @Test
    void a_history_that_cannot_have_happened_is_corrupt() {
        BudgetDecider decider = decider();
        Budget unadopted = decider.initial();
        Budget open = decider.evolve(unadopted, ADOPTED);
        Budget over = decider.evolve(open, closed);
        BudgetEvent move = adjusted(REALLOCATION, MAY, List.of(), List.of());

        assertThatIllegalStateException().isThrownBy(() -> decider.evolve(unadopted, move));
        assertThatIllegalStateException().isThrownBy(() -> decider.evolve(unadopted, closed));
        assertThatIllegalStateException().isThrownBy(() -> decider.evolve(open, ADOPTED));
        assertThatIllegalStateException().isThrownBy(() -> decider.evolve(over, move));
    }
}
