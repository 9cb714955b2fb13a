package no.tertial.figures;

import no.tertial.chart.Scope;

/** Answers what was appropriated, what decisions changed, and how much of each frame is handed out. */
public final class BudgetQueries {
    /**
     * @throws no.tertial.organisation.OutsideScope when the area or unit is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area or unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public BudgetOverview budget(Scope scope, BudgetQuestion question) {
        throw new UnsupportedOperationException(getClass() + " " + scope + question);
    }
}
