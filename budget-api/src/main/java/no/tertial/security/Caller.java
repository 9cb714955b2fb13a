package no.tertial.security;

import no.tertial.chart.Scope;

/**
 * Who is calling.
 *
 * @param actor an opaque account name, stamped on every event; never a person's full name
 */
public record Caller(String actor, Role role, Scope scope) {}
