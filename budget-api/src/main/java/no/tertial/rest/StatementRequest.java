package no.tertial.rest;

import no.tertial.period.ReportingPeriod;
import no.tertial.rest.json.Text;
import no.tertial.rounds.Confidence;
import no.tertial.rounds.Outlook;
import no.tertial.rounds.StatementCommand.SubmitStatement;
import org.jspecify.annotations.Nullable;

/**
 * How the head of a unit expects the year to end.
 *
 * @param yearEnd net kroner at the year's end, or {@code balance}: at the revised budget, whatever it is then
 * @param comment kept apart from the events so that it can be erased
 */
record StatementRequest(
        Outlook yearEnd,
        Confidence confidence,
        @Nullable @Text(max = 4000) String comment) {
    SubmitStatement toCommand(
            ReportingPeriod period, String unit, @Nullable String commentHash, @Nullable Integer expectedVersion) {
        return new SubmitStatement(period, unit, yearEnd, confidence, commentHash, expectedVersion);
    }
}
