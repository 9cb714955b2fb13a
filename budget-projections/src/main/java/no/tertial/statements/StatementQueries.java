package no.tertial.statements;

import java.util.Optional;
import no.tertial.chart.Scope;

/** Answers what heads of units have stated. */
public final class StatementQueries {
    /**
     * The unit's statement for exactly that period, the latest version known at the moment.
     *
     * @throws no.tertial.organisation.OutsideScope when the unit is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such unit
     */
    public Optional<Statement> statement(Scope scope, StatementQuestion question) {
        throw new UnsupportedOperationException(getClass() + " " + scope + question);
    }
}
