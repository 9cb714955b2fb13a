package no.tertial.statements;

import java.time.Instant;
import no.tertial.period.ReportingPeriod;
import no.tertial.rounds.Confidence;
import no.tertial.rounds.Outlook;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's head said of the year's end.
 *
 * @param commentHash names the comment, which is kept apart and may have been erased
 * @param by the account that stated it
 * @param at when it was recorded
 * @param position the event that it stands in
 */
public record Statement(
        ReportingPeriod period,
        String unit,
        int version,
        Outlook outlook,
        Confidence confidence,
        @Nullable String commentHash,
        String by,
        Instant at,
        long position) {}
