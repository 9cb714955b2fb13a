/** The organisation and the chart of accounts, both dated, and the coding string that a budget line or posting carries. */
@NullMarked
package no.tertial.chart;

import org.jspecify.annotations.NullMarked;
