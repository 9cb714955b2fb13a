package no.tertial.decisions;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.Scope;
import no.tertial.organisation.OutsideScope;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.organisation.UnknownFilter;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.replay.AsOf;
import no.tertial.replay.Reading;

/** Answers who decided what about a year's budget, as of any moment. Who sees a part of it is shown the lines of that part. */
public final class DecisionQueries {
    private static final String CURRENCY = "NOK";

    private final Reading reading;
    private final Reference reference;

    public DecisionQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * @throws OutsideScope when the area or unit is not the asker's to see
     * @throws UnknownFilter when there is no such area or unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public DecisionPage decisions(Scope scope, DecisionQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> {
            Selection selection = Selection.of(
                    scope,
                    question.area(),
                    question.unit(),
                    reference.organisation(db, moment),
                    lastDayOf(question.year()));
            return decisions(question, new DecisionReader(db, moment, selection, question.validAt()));
        });
    }

    private static DecisionPage decisions(DecisionQuestion question, DecisionReader reader) {
        List<DecisionRow> found = reader.find(question);
        boolean more = found.size() > question.limit();
        List<DecisionRow> rows = more ? found.subList(0, question.limit()) : found;
        return new DecisionPage(
                question.year(),
                question.validAt(),
                reader.moment().knownAt(),
                reader.moment().position(),
                CURRENCY,
                rows,
                question.caseReference() == null ? null : reader.changes().together(reader.effective(question)),
                more ? rows.getLast().position() : null);
    }

    private static LocalDate lastDayOf(FiscalYear year) {
        return year.month(Month.IN_A_YEAR).lastDay();
    }

    /**
     * One adjustment as it stood at the moment.
     *
     * @throws OutsideScope when it touches nothing that is the asker's to see
     * @throws UnknownFilter when there was no such adjustment
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public AdjustmentAnswer adjustment(Scope scope, FiscalYear year, String id, LocalDate validAt, AsOf asOf) {
        return reading.at(asOf, (db, moment) -> {
            Selection selection = Selection.of(scope, null, null, reference.organisation(db, moment), lastDayOf(year));
            return adjustment(year, id, new DecisionReader(db, moment, selection, validAt));
        });
    }

    /** Whether the adjustment, in the version that is to be decided on, may be of the kind; an unknown one may be. */
    public boolean mayBe(DecisionKind kind, FiscalYear year, String id, int version) {
        return reading.at(
                AsOf.NOW,
                (db, _) -> db.sql("""
                        select kind from decision
                        where fiscal_year = :year and id = :id and version = :version and status = 'PROPOSED'
                        """)
                        .param("year", year.value())
                        .param("id", id)
                        .param("version", version)
                        .query(String.class)
                        .optional()
                        .map(kind.name()::equals)
                        .orElse(true));
    }

    private static AdjustmentAnswer adjustment(FiscalYear year, String id, DecisionReader reader) {
        long change = reader.changeOf(year, id).orElseThrow(() -> new UnknownFilter("adjustment", id));
        DecisionRow row = reader.adjustment(year, id).orElseThrow(() -> new OutsideScope("adjustment", id));
        return new AdjustmentAnswer(
                year,
                reader.validAt(),
                reader.moment().knownAt(),
                reader.moment().position(),
                CURRENCY,
                row,
                reader.changes().lines(change, false),
                reader.changes().lines(change, true),
                reader.changes().frames(change));
    }
}
