package no.tertial.postings;

import no.tertial.chart.AccountClass;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Which voucher lines are asked for; what is null does not narrow the question.
 *
 * @param from the first accounting period of the year that counts
 * @param through the last one; its last day tells which responsibility centres are the area's or the unit's
 * @param project empty for lines without one
 */
public record PostingQuestion(
        AccountingPeriod from,
        AccountingPeriod through,
        @Nullable String area,
        @Nullable String unit,
        @Nullable String ansvar,
        @Nullable AccountClass accountClass,
        @Nullable String account,
        @Nullable String function,
        @Nullable String project,
        AsOf asOf) {
    /** @throws IllegalArgumentException when the periods are not of one year, in their order */
    public PostingQuestion {
        if (!from.year().equals(through.year()) || from.compareTo(through) > 0) {
            throw new IllegalArgumentException("Not periods of one year: " + from + " to " + through);
        }
    }

    public FiscalYear year() {
        return through.year();
    }
}
