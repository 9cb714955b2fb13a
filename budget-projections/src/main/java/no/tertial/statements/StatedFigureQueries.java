package no.tertial.statements;

import java.util.List;
import no.tertial.chart.Scope;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.replay.Reading;

/** Answers what printed reports state. */
public final class StatedFigureQueries {
    private final Reading reading;
    private final Reference reference;

    public StatedFigureQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * One entry per report, ordered by its name.
     *
     * @throws no.tertial.organisation.OutsideScope when the area is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public StatedSources statedFigures(Scope scope, StatedFiguresQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> {
            Selection.of(
                    scope,
                    question.area(),
                    null,
                    reference.organisation(db, moment),
                    question.period().through().lastDay());
            List<StatedSource> sources =
                    new StatedFigures(db, moment).of(question.period().through(), question.area());
            return new StatedSources(question.period(), question.area(), moment.knownAt(), moment.position(), sources);
        });
    }
}
