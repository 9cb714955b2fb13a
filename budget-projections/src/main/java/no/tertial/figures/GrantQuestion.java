package no.tertial.figures;

import no.tertial.grants.GrantKind;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What others give in a year, and what has become of it.
 *
 * @param area null for all within the scope
 * @param unit null for all within the area or scope
 * @param kind null for all kinds
 */
public record GrantQuestion(
        FiscalYear year,
        @Nullable String area,
        @Nullable String unit,
        @Nullable GrantKind kind,
        AsOf asOf) {}
