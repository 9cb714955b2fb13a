package no.tertial.figures;

import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What restricted funds hold at the start and at the end of a year.
 *
 * @param area null for all within the scope
 * @param unit null for all within the area or scope
 */
public record FundQuestion(
        FiscalYear year, @Nullable String area, @Nullable String unit, AsOf asOf) {}
