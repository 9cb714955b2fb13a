package no.tertial.imports;

import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.chart.ReferenceData;
import no.tertial.period.FiscalYear;

/**
 * What must be known to make commands of a table.
 *
 * @param importId from which adjustments get their ids
 * @param by the account that imports
 * @param reference organisation and chart as they stand
 * @param past how earlier years' cost was spread over their months
 */
public record TableFacts(String importId, String by, ReferenceData reference, PastMonths past) {
    /** How a coding's cost was spread over the months of a year that is past. */
    @FunctionalInterface
    public interface PastMonths {
        /** Twelve weights, January first, none negative; all zero where the ledger of that year has nothing. */
        List<Long> weights(FiscalYear year, Coding coding);
    }
}
