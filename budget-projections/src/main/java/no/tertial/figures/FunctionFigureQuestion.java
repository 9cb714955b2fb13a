package no.tertial.figures;

import no.tertial.chart.AccountClass;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What each function of a year cost, as booked and as corrected.
 *
 * @param area null for all within the scope
 * @param unit null for all within the area or scope
 */
public record FunctionFigureQuestion(
        FiscalYear year,
        @Nullable String area,
        @Nullable String unit,
        AccountClass accountClass,
        OrganisationView organisation,
        AsOf asOf) {}
