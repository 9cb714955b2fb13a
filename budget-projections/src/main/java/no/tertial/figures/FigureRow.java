package no.tertial.figures;

import org.jspecify.annotations.Nullable;

/**
 * What an event adds to the cells of a coding and measure, as it stands in the tables.
 *
 * @param coding the coding's number, see {@link CodingIds}
 * @param places where its lines stand, see {@link Places}; null where they stand in the row's own event
 */
record FigureRow(int coding, String ansvar, Measure measure, PeriodAmounts amounts, byte @Nullable [] places) {}
