package no.tertial.figures;

import org.jspecify.annotations.Nullable;

/**
 * A delta as it stands in the tables.
 *
 * @param coding the coding's number, see {@link CodingIds}
 * @param places where its lines stand, see {@link Places}; null where they stand in the delta's own event
 */
record FigureRow(int coding, String ansvar, Measure measure, int period, long amount, byte @Nullable [] places) {}
