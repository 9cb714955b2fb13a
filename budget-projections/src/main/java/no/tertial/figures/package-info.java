/** The one idea of the read side: add an amount to a cell at a position; budgets, variances and forecasts sum cells. */
@NullMarked
package no.tertial.figures;

import org.jspecify.annotations.NullMarked;
