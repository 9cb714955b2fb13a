package no.tertial.figures;

import no.tertial.chart.Coding;
import no.tertial.period.FiscalYear;

/**
 * The smallest thing that is added up.
 *
 * @param period accounting period, 0 to 15
 */
public record Cell(FiscalYear year, Coding coding, int period, Measure measure) {}
