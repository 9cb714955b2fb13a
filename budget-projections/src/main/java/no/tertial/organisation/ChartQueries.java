package no.tertial.organisation;

import no.tertial.chart.Scope;

/** Answers which accounts and functions there are. The chart is public within the municipality: every scope sees it whole. */
public final class ChartQueries {
    public ChartOfYear chart(Scope scope, ChartQuestion question) {
        throw new UnsupportedOperationException(getClass() + " " + scope + question);
    }
}
