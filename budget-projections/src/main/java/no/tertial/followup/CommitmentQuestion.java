package no.tertial.followup;

import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What has been ordered for the year and not yet invoiced.
 *
 * @param area null for all within the scope
 * @param unit null for all within the area or scope
 * @param after the order to go on after; empty for the first page
 * @param limit the most rows of an answer
 */
public record CommitmentQuestion(
        FiscalYear year, @Nullable String area, @Nullable String unit, String after, int limit, AsOf asOf) {}
