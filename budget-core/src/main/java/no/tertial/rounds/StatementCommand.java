package no.tertial.rounds;

import no.tertial.period.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/** What may be asked of a unit's statement for a reporting period. */
public sealed interface StatementCommand {
    /**
     * The head states how the year will end.
     *
     * @param expectedVersion the version that the head saw, null where there was none
     * @param commentHash salted hash of the comment, which is itself kept outside the events and can be erased
     */
    record SubmitStatement(
            ReportingPeriod period,
            String unit,
            Outlook outlook,
            Confidence confidence,
            @Nullable String commentHash,
            @Nullable Integer expectedVersion)
            implements StatementCommand {}
}
