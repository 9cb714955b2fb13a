package no.tertial.organisation;

import no.tertial.chart.Scope;

/** Answers who belongs to whom. */
public final class OrganisationQueries {
    /** Areas, units and responsibility centres within the scope, ordered by id. */
    public OrganisationTree organisation(Scope scope, OrganisationQuestion question) {
        throw new UnsupportedOperationException(getClass() + " " + scope + question);
    }
}
