package no.tertial.funding;

import java.time.Instant;
import java.time.LocalDate;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * What a giver said of a year.
 *
 * @param learnedOn the day on which the municipality was told; null for the promise itself
 * @param reason null for the promise itself
 * @param position the event that it stands in
 * @param recordedAt when that was recorded
 */
public record GrantNews(
        FiscalYear year,
        @Nullable LocalDate learnedOn,
        String reference,
        @Nullable String reason,
        long position,
        Instant recordedAt) {}
