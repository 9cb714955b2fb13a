package no.tertial.statements;

import no.tertial.chart.Scope;

/** Answers which periods are open, frozen or closed; every scope sees them. */
public final class PeriodQueries {
    public PeriodStatuses periods(Scope scope, PeriodQuestion question) {
        throw new UnsupportedOperationException(getClass() + " " + scope + question);
    }
}
