package no.tertial.eventstore;

import java.util.List;
import no.tertial.budget.Adjustment;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.AppropriationChange;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetLine;
import no.tertial.budget.FrameChange;
import no.tertial.period.FiscalYear;

/** How an event was stored before. It is read into what the event is now, and never written. */
sealed interface EarlierForm {
    /** The event as the core knows it today. */
    Object now();

    /** Before all kinds of adjustment became one event. */
    record AppropriationReallocated(
            FiscalYear year, Adjustment adjustment, List<BudgetLine> lines, List<FrameChange> frameChanges)
            implements EarlierForm {
        @Override
        public AppropriationAdjusted now() {
            return new AppropriationAdjusted(
                    year,
                    adjustment,
                    new AppropriationChange(AdjustmentKind.REALLOCATION, lines, List.of(), frameChanges, null));
        }
    }

    /** Before all kinds of adjustment became one event. */
    record SupplementaryAppropriated(
            FiscalYear year,
            Adjustment adjustment,
            List<BudgetLine> lines,
            List<BudgetLine> financing,
            List<FrameChange> frameChanges)
            implements EarlierForm {
        @Override
        public AppropriationAdjusted now() {
            return new AppropriationAdjusted(
                    year,
                    adjustment,
                    new AppropriationChange(AdjustmentKind.SUPPLEMENTARY, lines, financing, frameChanges, null));
        }
    }
}
