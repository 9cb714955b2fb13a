package no.tertial.rounds;

import no.tertial.money.Money;
import no.tertial.money.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a report printed it.
 *
 * @param unit the unit that it is about; null for the area's total
 * @param amount null only where the precision is UNKNOWN
 * @param roundedTo the step that a ROUNDED amount was rounded to, such as 100 000 kr; null otherwise
 */
public record StatedFigure(
        @Nullable String unit,
        StatedMeasure measure,
        @Nullable Money amount,
        Precision precision,
        @Nullable Money roundedTo) {}
