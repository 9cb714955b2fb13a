package no.tertial.figures;

import no.tertial.chart.AccountClass;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the year before and after something that has not happened, in kroner; expenditure positive.
 *
 * @param area the programme area that the figure is of, or that its unit belongs to afterwards
 * @param unit null for the area as a whole
 * @param measure {@code revisedBudget}, {@code actualToDate}, {@code committed}, {@code expectedGrants}, {@code setAside},
 *     {@code measureEffect}, {@code realisedEffect}, or for an area {@code frame}
 */
public record FigureChange(
        FiscalYear year,
        AccountClass accountClass,
        String area,
        @Nullable String unit,
        String measure,
        Money before,
        Money after) {}
