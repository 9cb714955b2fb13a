package no.tertial.figures;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.period.AccountingPeriod;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What was entered in a period after a report was made from it.
 *
 * @param area null for all within the scope
 * @param unit null for all within the area or scope
 * @param groupBy one or several; empty gives the total only
 */
public record AfterCutOffQuestion(
        AccountingPeriod period,
        @Nullable String area,
        @Nullable String unit,
        List<Dimension> groupBy,
        AccountClass accountClass,
        AsOf asOf) {
    public AfterCutOffQuestion {
        groupBy = List.copyOf(groupBy);
    }
}
