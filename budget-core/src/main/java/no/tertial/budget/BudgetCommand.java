package no.tertial.budget;

import java.util.List;
import no.tertial.chart.Handover;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.regulations.Decision;
import org.jspecify.annotations.Nullable;

/** What may be asked of a fiscal year's budget. */
public sealed interface BudgetCommand {
    FiscalYear year();

    /** A budget on its way to the council: the chief executive's proposal or the executive committee's recommendation. */
    record RecordBudgetVersion(
            FiscalYear year,
            Decision decision,
            String version,
            Extent extent,
            List<Frame> frames,
            List<RequestedLine> lines)
            implements BudgetCommand {}

    /** The council adopts the year's budget: net frames, and lines that sum to each frame. */
    record AdoptBudget(
            FiscalYear year,
            Decision decision,
            String version,
            Extent extent,
            List<Frame> frames,
            List<RequestedLine> lines)
            implements BudgetCommand {}

    /** A change that the council has decided; it takes effect at once. */
    record AdjustBudget(FiscalYear year, Adjustment adjustment, RequestedChange change) implements BudgetCommand {}

    /**
     * A change that waits: for another person's approval, or for the council. Sent again by the same account it replaces
     * what was submitted.
     *
     * @param by the account that submits it
     * @param expectedVersion the version that is replaced; null the first time
     */
    record SubmitAdjustment(
            FiscalYear year,
            Adjustment adjustment,
            RequestedChange change,
            String by,
            @Nullable Integer expectedVersion)
            implements BudgetCommand {}

    /** Another person approves what was submitted, and it takes effect. */
    record ApproveAdjustment(FiscalYear year, String id, int expectedVersion, String by) implements BudgetCommand {}

    /** Another person turns it down, and says why. */
    record RejectAdjustment(FiscalYear year, String id, int expectedVersion, String by, String reason)
            implements BudgetCommand {}

    /** Whoever submitted it takes it back. */
    record WithdrawAdjustment(FiscalYear year, String id, int expectedVersion, String by) implements BudgetCommand {}

    /** The council decides a package of proposals at once, as it stands or with some of them amended or struck. */
    record AdoptProposals(
            FiscalYear year,
            String packageName,
            Decision decision,
            List<AdoptedProposal> adopted,
            List<StruckProposal> struck)
            implements BudgetCommand {}

    /**
     * A proposal that the council adopts.
     *
     * @param version the version that the council had before it
     * @param amended what the council adopted instead; null where it stands as proposed
     */
    record AdoptedProposal(String id, int version, @Nullable RequestedChange amended) {}

    /** A proposal that the council does not adopt. */
    record StruckProposal(String id, int version, String reason) {}

    /**
     * The organisation changes, and the money that is left follows: what has been budgeted from that month on, and the
     * positions. Nothing where no budget is adopted.
     */
    record FollowReorganisation(FiscalYear year, Month effectiveMonth, List<Handover> handovers, String reason)
            implements BudgetCommand {}

    /** The year is over: its budget takes no more changes. */
    record CloseBudget(FiscalYear year) implements BudgetCommand {}
}
