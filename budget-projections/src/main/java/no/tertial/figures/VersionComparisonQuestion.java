package no.tertial.figures;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * How two budgets of a year differ.
 *
 * @param from the name of a recorded or adopted budget, or {@value #REVISED}
 * @param to the same
 * @param area null for all within the scope
 * @param unit null for all within the area or scope
 * @param groupBy one or several; empty gives the total only
 */
public record VersionComparisonQuestion(
        FiscalYear year,
        String from,
        String to,
        @Nullable String area,
        @Nullable String unit,
        List<Dimension> groupBy,
        AccountClass accountClass,
        AsOf asOf) {
    /** What stands for the budget with all its changes so far. */
    public static final String REVISED = "revised";

    public VersionComparisonQuestion {
        groupBy = List.copyOf(groupBy);
    }
}
