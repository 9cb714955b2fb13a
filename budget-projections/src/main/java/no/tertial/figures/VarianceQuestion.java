package no.tertial.figures;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.FiscalYear;
import no.tertial.period.ReportingPeriod;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * How actual figures compare with the budget of the year up to and including a period.
 *
 * @param through lies in the year; the budget counts through month 12 at most
 * @param area null for all within the scope
 * @param unit null for all within the area or scope
 * @param groupBy one or several; empty gives the total only
 * @param accountClass operations, unless asked otherwise
 * @param organisation restated, unless asked otherwise
 */
public record VarianceQuestion(
        FiscalYear year,
        ReportingPeriod through,
        @Nullable String area,
        @Nullable String unit,
        List<Dimension> groupBy,
        AccountClass accountClass,
        OrganisationView organisation,
        AsOf asOf) {
    /** @throws IllegalArgumentException when the period is not in the year */
    public VarianceQuestion {
        if (!through.year().equals(year)) {
            throw new IllegalArgumentException("Period " + through + " is not in " + year);
        }
        groupBy = List.copyOf(groupBy);
    }

    public VarianceQuestion(
            FiscalYear year,
            ReportingPeriod through,
            @Nullable String area,
            @Nullable String unit,
            List<Dimension> groupBy,
            AccountClass accountClass,
            AsOf asOf) {
        this(year, through, area, unit, groupBy, accountClass, OrganisationView.RESTATED, asOf);
    }
}
