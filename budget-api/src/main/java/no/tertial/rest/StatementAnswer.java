package no.tertial.rest;

import java.time.Instant;
import no.tertial.period.ReportingPeriod;
import no.tertial.rounds.Confidence;
import no.tertial.rounds.Outlook;
import no.tertial.statements.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A unit's statement.
 *
 * @param yearEnd net kroner, or {@code balance}
 * @param comment null where none was given, or it has been erased
 * @param by the account that stated it
 * @param position the event that it stands in
 */
record StatementAnswer(
        ReportingPeriod period,
        String unit,
        int version,
        Outlook yearEnd,
        Confidence confidence,
        @Nullable String comment,
        String by,
        Instant at,
        long position) {
    static StatementAnswer of(Statement statement, @Nullable String comment) {
        return new StatementAnswer(
                statement.period(),
                statement.unit(),
                statement.version(),
                statement.outlook(),
                statement.confidence(),
                comment,
                statement.by(),
                statement.at(),
                statement.position());
    }
}
