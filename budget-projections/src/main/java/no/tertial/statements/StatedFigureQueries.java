package no.tertial.statements;

import java.util.List;
import no.tertial.chart.Scope;

/** Answers what printed reports state. */
public final class StatedFigureQueries {
    /**
     * One entry per report, ordered by its name.
     *
     * @throws no.tertial.organisation.OutsideScope when the area is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area
     */
    public List<StatedSource> statedFigures(Scope scope, StatedFiguresQuestion question) {
        throw new UnsupportedOperationException(getClass() + " " + scope + question);
    }
}
