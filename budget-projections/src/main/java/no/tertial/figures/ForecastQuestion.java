package no.tertial.figures;

import no.tertial.forecast.Method;
import no.tertial.period.FiscalYear;
import no.tertial.period.ReportingPeriod;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * How the year's operations will end, seen from the end of a period.
 *
 * @param through lies in the year
 * @param area null for all within the scope
 * @param unit null for all within the area or scope
 * @param function local function; null for all
 * @param account local account; null for all
 */
public record ForecastQuestion(
        FiscalYear year,
        ReportingPeriod through,
        @Nullable String area,
        @Nullable String unit,
        @Nullable String function,
        @Nullable String account,
        Method method,
        AsOf asOf) {
    /** The method that is used unless another is asked for. */
    public static final Method USUAL_METHOD = Method.DEVIATION_CONTINUES;

    /** @throws IllegalArgumentException when the period is not in the year */
    public ForecastQuestion {
        if (!through.year().equals(year)) {
            throw new IllegalArgumentException("Period " + through + " is not in " + year);
        }
    }
}
