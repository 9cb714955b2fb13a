package no.tertial.followup;

import java.time.Instant;
import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.measures.MeasureStatus;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import org.jspecify.annotations.Nullable;

/**
 * One measure, and how it came to be what it is.
 *
 * @param lines what it works on, of what the asker may see
 * @param versions oldest first
 */
public record MeasureHistory(
        FiscalYear year,
        String measure,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<Line> lines,
        List<Version> versions) {
    /** The present version. */
    public Version present() {
        return versions.getLast();
    }

    /**
     * @param expected twelve amounts, January first; negative saves money
     * @param realised what it is stated to have given, month by month
     */
    public record Line(Coding coding, MonthlyAmounts expected, MonthlyAmounts realised) {}

    /**
     * @param change what made it
     * @param by the account that made it
     * @param position the event that it stands in
     */
    public record Version(
            int version,
            MeasureChange change,
            String title,
            String responsible,
            MeasureStatus status,
            Month expectedFrom,
            Money fullYearEffect,
            @Nullable String caseReference,
            @Nullable String adjustment,
            String by,
            Instant at,
            long position) {}
}
