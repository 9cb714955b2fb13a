package no.tertial.budget;

import java.util.List;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.regulations.Decision;
import org.jspecify.annotations.Nullable;

/** What has been decided about one fiscal year's budget. Kept for ever: fields are only added. */
public sealed interface BudgetEvent {
    FiscalYear year();

    /** A budget on its way to the council was put down, to be compared with what is adopted. It binds nobody. */
    record BudgetVersionRecorded(
            FiscalYear year,
            Decision decision,
            String version,
            Extent extent,
            List<Frame> frames,
            List<BudgetLine> lines)
            implements BudgetEvent {}

    /** @param extent null in events from before it was asked for, which cover a part */
    record BudgetAdopted(
            FiscalYear year,
            Decision decision,
            String version,
            List<Frame> frames,
            List<BudgetLine> lines,
            @Nullable Extent extent)
            implements BudgetEvent {
        /** A budget for a part of the municipality. */
        public BudgetAdopted(
                FiscalYear year, Decision decision, String version, List<Frame> frames, List<BudgetLine> lines) {
            this(year, decision, version, frames, lines, null);
        }
    }

    /** The budget was changed. All legs are one fact, so no total can drift. */
    record AppropriationAdjusted(FiscalYear year, Adjustment adjustment, AppropriationChange change)
            implements BudgetEvent {}

    /**
     * A change was submitted, or submitted anew. It has no effect yet.
     *
     * @param by the account that submitted it
     */
    record AdjustmentSubmitted(
            FiscalYear year, Adjustment adjustment, AppropriationChange change, int version, String by)
            implements BudgetEvent {}

    /** A submitted change was turned down, by another person or by the council. */
    record AdjustmentRejected(FiscalYear year, String id, String reason) implements BudgetEvent {}

    /** Whoever submitted the change took it back. */
    record AdjustmentWithdrawn(FiscalYear year, String id) implements BudgetEvent {}

    /**
     * The organisation changed, and the budget from that month on with it.
     *
     * @param lines what left a responsibility centre that was split, and what its parts got; none for a mere move
     * @param frameChanges what left an area's frame, and what another's got, positions included
     */
    record BudgetReorganised(
            FiscalYear year,
            Month effectiveMonth,
            String reason,
            List<BudgetLine> lines,
            List<FrameChange> frameChanges)
            implements BudgetEvent {}

    record BudgetClosed(FiscalYear year) implements BudgetEvent {}
}
