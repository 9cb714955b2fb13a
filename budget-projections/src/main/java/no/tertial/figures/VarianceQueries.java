package no.tertial.figures;

import no.tertial.chart.Scope;

/** Answers where more or less was spent than budgeted. */
public final class VarianceQueries {
    /**
     * @throws no.tertial.organisation.OutsideScope when the area or unit is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area or unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public Variances variances(Scope scope, VarianceQuestion question) {
        throw new UnsupportedOperationException(getClass() + " " + scope + question);
    }
}
