package no.tertial.figures;

/**
 * What an event adds to a cell.
 *
 * @param amount in øre, expenditure positive; for {@link Measure#FTE} in hundredths of a position
 */
public record Delta(Cell cell, long amount) {}
