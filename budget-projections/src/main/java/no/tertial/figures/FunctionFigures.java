package no.tertial.figures;

import java.time.Instant;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * What each function of a year cost, ordered by function. Kroner, expenditure positive, all sixteen periods.
 *
 * @param total all rows together; nothing is restated in all where an area, or everything, is asked for
 */
public record FunctionFigures(
        FiscalYear year,
        AccountClass accountClass,
        OrganisationView organisation,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<FunctionRow> rows,
        FunctionRow total) {
    /**
     * @param function null for the total
     * @param name null for the total, and for a function that the chart no longer has
     * @param booked what the ledger shows, which no restatement changes
     * @param restated what was found to belong here, less what was found to belong elsewhere
     * @param corrected booked and restated together
     */
    public record FunctionRow(
            @Nullable String function, @Nullable String name, Money booked, Money restated, Money corrected) {}
}
