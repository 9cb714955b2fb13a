package no.tertial.rest;

import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.period.FiscalYear;

/** How a coding's cost was spread over the months of a year that is past. */
@FunctionalInterface
interface PastMonths {
    /** Twelve weights, January first, none negative; all zero where the ledger of that year has nothing. */
    List<Long> weights(FiscalYear year, Coding coding);
}
