package no.tertial.budget;

import java.util.List;
import no.tertial.period.FiscalYear;
import no.tertial.regulations.Decision;

/** What may be asked of a fiscal year's budget. */
public sealed interface BudgetCommand {
    FiscalYear year();

    /** The council adopts the year's budget: a net frame per area and class, and lines that sum to each frame. */
    record AdoptBudget(
            FiscalYear year, Decision decision, String version, List<Frame> frames, List<RequestedLine> lines)
            implements BudgetCommand {}

    /** Money moves between lines (omdisponering); each class sums to zero. */
    record ReallocateAppropriation(FiscalYear year, Adjustment adjustment, List<RequestedLine> lines)
            implements BudgetCommand {}

    /** More money is given (tilleggsbevilgning), and the financing lines say where it comes from. */
    record AppropriateSupplementary(
            FiscalYear year, Adjustment adjustment, List<RequestedLine> lines, List<RequestedLine> financing)
            implements BudgetCommand {}

    /** The year is over: its budget takes no more changes. */
    record CloseBudget(FiscalYear year) implements BudgetCommand {}
}
