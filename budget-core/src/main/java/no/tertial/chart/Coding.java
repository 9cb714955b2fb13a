package no.tertial.chart;

import org.jspecify.annotations.Nullable;

/**
 * The coding string (kontostreng) of a budget line or posting: who answers for it, what it is, and what it is for.
 *
 * @param ansvar the responsibility centre
 * @param account the municipality's own account, mapped to a national art
 * @param function the municipality's own function, mapped to a national function
 * @param project where one is named; always for capital in practice
 */
public record Coding(
        String ansvar,
        AccountClass accountClass,
        String account,
        String function,
        @Nullable String project) {}
