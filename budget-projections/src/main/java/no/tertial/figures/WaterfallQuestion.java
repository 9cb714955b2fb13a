package no.tertial.figures;

import no.tertial.chart.AccountClass;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * How the year's budget came to be what it is, decision by decision.
 *
 * @param area null for all within the scope
 * @param unit null for all within the area or scope
 * @param groupBy null gives the total only
 */
public record WaterfallQuestion(
        FiscalYear year,
        @Nullable String area,
        @Nullable String unit,
        @Nullable Detail groupBy,
        AccountClass accountClass,
        OrganisationView organisation,
        AsOf asOf) {}
