package no.tertial.chart;

/**
 * A part of a responsibility centre that is split.
 *
 * @param ansvar the responsibility centre that takes over the part
 * @param unit the unit that owns it
 * @param weight positive; the part is the weight in proportion to all weights
 */
public record SplitPart(String ansvar, String unit, long weight) {}
