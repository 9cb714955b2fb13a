package no.tertial.rounds;

import no.tertial.period.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** What has been stated. Kept for ever: fields are only added. */
public sealed interface StatementEvent {
    /**
     * A head stated how the year will end.
     *
     * @param version 1 for the first statement of the unit and period, one more for each that replaces it
     */
    record StatementSubmitted(
            ReportingPeriod period,
            String unit,
            int version,
            Outlook outlook,
            Confidence confidence,
            @Nullable String commentHash)
            implements StatementEvent {}
}
