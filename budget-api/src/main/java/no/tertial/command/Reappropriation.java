package no.tertial.command;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.BudgetCommand;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.BudgetCommand.AdoptProposals;
import no.tertial.budget.BudgetCommand.AdoptedProposal;
import no.tertial.budget.BudgetCommand.ApproveAdjustment;
import no.tertial.budget.BudgetCommand.CloseBudget;
import no.tertial.budget.BudgetCommand.FollowReorganisation;
import no.tertial.budget.BudgetCommand.RecordBudgetVersion;
import no.tertial.budget.BudgetCommand.RejectAdjustment;
import no.tertial.budget.BudgetCommand.SubmitAdjustment;
import no.tertial.budget.BudgetCommand.WithdrawAdjustment;
import no.tertial.budget.RequestedChange;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;

/**
 * What a re-appropriation is judged on beside its own year: figures, which come from the read model. Nothing else waits for
 * them.
 *
 * @param unused what each project left unused the year before; empty where nobody can tell
 * @param proposed whether a proposal in the version that is decided on may be a re-appropriation
 */
public record Reappropriation(Function<FiscalYear, Optional<Map<String, Money>>> unused, Proposed proposed) {
    /** Looks at a proposal that waits. */
    public interface Proposed {
        boolean mayReappropriate(FiscalYear year, String id, int version);
    }

    Optional<Map<String, Money>> factsFor(BudgetCommand command) {
        return concerns(command) ? unused.apply(command.year()) : Optional.empty();
    }

    private boolean concerns(BudgetCommand command) {
        return switch (command) {
            case AdjustBudget c -> reappropriates(c.change());
            case SubmitAdjustment c -> reappropriates(c.change());
            case ApproveAdjustment c -> proposed.mayReappropriate(c.year(), c.id(), c.expectedVersion());
            case AdoptProposals c -> c.adopted().stream().anyMatch(item -> concerns(c.year(), item));
            case RecordBudgetVersion _,
                    AdoptBudget _,
                    RejectAdjustment _,
                    WithdrawAdjustment _,
                    FollowReorganisation _,
                    CloseBudget _ -> false;
        };
    }

    private boolean concerns(FiscalYear year, AdoptedProposal item) {
        RequestedChange amended = item.amended();
        return amended == null ? proposed.mayReappropriate(year, item.id(), item.version()) : reappropriates(amended);
    }

    private static boolean reappropriates(RequestedChange change) {
        return change.kind() == AdjustmentKind.REAPPROPRIATION;
    }
}
