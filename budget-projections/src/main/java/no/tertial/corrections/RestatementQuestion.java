package no.tertial.corrections;

import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What was restated of a year.
 *
 * @param area null for all within the scope
 * @param unit null for all within the area or scope
 */
public record RestatementQuestion(
        FiscalYear year, @Nullable String area, @Nullable String unit, AsOf asOf) {}
