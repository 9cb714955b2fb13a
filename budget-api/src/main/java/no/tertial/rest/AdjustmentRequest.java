package no.tertial.rest;

import java.util.List;
import java.util.Map;
import no.tertial.budget.Adjustment;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.BudgetCommand;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetCommand.SubmitAdjustment;
import no.tertial.budget.Recurrence;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.regulations.DecidingBody;
import no.tertial.rest.json.Text;
import no.tertial.rest.problem.BadRequest;
import org.jspecify.annotations.Nullable;

/**
 * A change of an adopted budget. What the council has decided takes effect at once; anything else waits for another
 * person's approval, and what is {@code PROPOSED} to the council waits for its decision.
 *
 * @param effectiveMonth the first month that it may touch
 * @param reason public; names no private person
 * @param status {@code PROPOSED} to submit; where left out a decision of the council is adopted and any other submitted
 * @param packageName of the proposals that the council is to adopt together
 * @param externalReference what another system calls it; used once in a year's budget
 */
record AdjustmentRequest(
        AdjustmentKind kind,
        DecisionRequest decision,
        Month effectiveMonth,
        Recurrence recurrence,
        @Text(max = 2000) String reason,
        @Nullable List<LineRequest> lines,
        @Nullable List<LineRequest> financing,
        @Nullable @Text(pattern = Text.IDENTIFIER) String grant,
        @Nullable DistributionRequest distribution,
        @Nullable Status status,
        @Nullable @Text(pattern = Text.IDENTIFIER) String packageName,
        @Nullable @Text(max = 200) String externalReference) {
    /** Whether a change is put forward or has been decided. */
    enum Status {
        PROPOSED,
        ADOPTED
    }

    /** The command, from the account that sends the request. */
    BudgetCommand toCommand(FiscalYear year, String id, String by, PastMonths past) {
        return isProposal() ? toSubmission(year, id, by, null, past) : toAdjustment(year, id, past);
    }

    /** @param replaces the version that the submission replaces; null for the first */
    SubmitAdjustment toSubmission(FiscalYear year, String id, String by, @Nullable Integer replaces, PastMonths past) {
        if (status == Status.ADOPTED) {
            throw BadRequest.of("submission-not-adopted", "/status", Map.of());
        }
        return new SubmitAdjustment(year, adjustment(id), change().toChange(year, past), by, replaces);
    }

    private AdjustBudget toAdjustment(FiscalYear year, String id, PastMonths past) {
        return new AdjustBudget(year, adjustment(id), change().toChange(year, past));
    }

    private boolean isProposal() {
        return status == null ? decision.body() != DecidingBody.COUNCIL : status == Status.PROPOSED;
    }

    private Adjustment adjustment(String id) {
        return new Adjustment(
                id, decision.toDecision(), effectiveMonth, recurrence, reason, externalReference, packageName);
    }

    private ChangeRequest change() {
        return new ChangeRequest(kind, lines, financing, grant, distribution);
    }
}
