package no.tertial.statements;

import java.util.Optional;
import no.tertial.chart.Scope;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.replay.Reading;

/** Answers what heads of units have stated. */
public final class StatementQueries {
    private final Reading reading;
    private final Reference reference;

    public StatementQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * The unit's statement for exactly that period, the latest version known at the moment.
     *
     * @throws no.tertial.organisation.OutsideScope when the unit is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public Optional<Statement> statement(Scope scope, StatementQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> {
            Selection.of(
                    scope,
                    null,
                    question.unit(),
                    reference.organisation(db, moment),
                    question.period().through().lastDay());
            return new Statements(db, moment).latest(question.period(), question.unit());
        });
    }
}
