package no.tertial.budget;

import java.util.List;
import no.tertial.period.FiscalYear;
import no.tertial.regulations.Decision;

/** What has been decided about one fiscal year's budget. Kept for ever: fields are only added. */
public sealed interface BudgetEvent {
    FiscalYear year();

    record BudgetAdopted(FiscalYear year, Decision decision, String version, List<Frame> frames, List<BudgetLine> lines)
            implements BudgetEvent {}

    /** An appropriation was moved. All legs are one fact, so the year's total cannot drift. */
    record AppropriationReallocated(
            FiscalYear year, Adjustment adjustment, List<BudgetLine> lines, List<FrameChange> frameChanges)
            implements BudgetEvent {}

    /** More was appropriated, and its financing with it: together they change no class's balance. */
    record SupplementaryAppropriated(
            FiscalYear year,
            Adjustment adjustment,
            List<BudgetLine> lines,
            List<BudgetLine> financing,
            List<FrameChange> frameChanges)
            implements BudgetEvent {}

    record BudgetClosed(FiscalYear year) implements BudgetEvent {}
}
