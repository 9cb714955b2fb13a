package no.tertial.forecast;

import no.tertial.money.Money;

/**
 * A year-end figure computed by a method.
 *
 * @param version of the method, so that a figure once issued can be computed again
 * @param yearEnd net for the whole year, expenditure positive
 * @param deviation year-end less revised budget; positive is overspend
 */
public record Forecast(Method method, int version, Money yearEnd, Money deviation) implements Answer {}
