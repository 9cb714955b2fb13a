package no.tertial.figures;

/**
 * What an event adds to the cells of a coding and measure, as it stands in the tables.
 *
 * @param coding the coding's number, see {@link CodingIds}
 * @param places where its lines stand
 */
record FigureRow(int coding, String ansvar, Measure measure, PeriodAmounts amounts, Places places) {}
