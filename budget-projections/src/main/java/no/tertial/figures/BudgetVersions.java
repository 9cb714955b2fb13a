package no.tertial.figures;

import java.time.Instant;
import java.util.List;
import no.tertial.decisions.DecisionLines.WholeBudget;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/** The budgets of a year in the order in which they were put down; the adopted one comes last. */
public record BudgetVersions(FiscalYear year, @Nullable Instant knownAt, long position, List<WholeBudget> versions) {}
