package no.tertial.followup;

import java.time.Instant;
import java.util.List;
import no.tertial.measures.MeasureStatus;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.period.ReportingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A year's measures.
 *
 * @param total of the rows
 */
public record MeasureList(
        FiscalYear year,
        ReportingPeriod through,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<MeasureRow> measures,
        MeasureEffect total) {
    /**
     * One measure. Its effect is that on the units that were asked for; the effect of a full year is all of it.
     *
     * @param units whose responsibility centres it works on, or has worked on
     * @param fullYearEffect what it gives in a year in which it works from January to December
     * @param caseReference the decision that it belongs to; null where it belongs to none
     * @param adjustment the adjustment that it belongs to; null where it belongs to none
     */
    public record MeasureRow(
            String measure,
            int version,
            String title,
            String responsible,
            MeasureStatus status,
            Month expectedFrom,
            List<String> units,
            MeasureEffect effect,
            Money fullYearEffect,
            @Nullable String caseReference,
            @Nullable String adjustment) {}
}
