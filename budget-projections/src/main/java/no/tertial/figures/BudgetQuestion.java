package no.tertial.figures;

import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What was appropriated for the year, and how it has been changed.
 *
 * @param area null for all within the scope
 * @param unit null for all within the area or scope
 * @param groupBy one or several; empty gives the total only
 * @param accountClass operations, unless asked otherwise
 * @param organisation restated, unless asked otherwise
 */
public record BudgetQuestion(
        FiscalYear year,
        @Nullable String area,
        @Nullable String unit,
        List<Dimension> groupBy,
        AccountClass accountClass,
        OrganisationView organisation,
        AsOf asOf) {
    public BudgetQuestion {
        groupBy = List.copyOf(groupBy);
    }

    public BudgetQuestion(
            FiscalYear year,
            @Nullable String area,
            @Nullable String unit,
            List<Dimension> groupBy,
            AccountClass accountClass,
            AsOf asOf) {
        this(year, area, unit, groupBy, accountClass, OrganisationView.RESTATED, asOf);
    }
}
