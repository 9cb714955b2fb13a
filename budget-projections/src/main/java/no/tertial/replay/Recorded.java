package no.tertial.replay;

import java.time.Instant;

/**
 * An event with what the store stamped on it.
 *
 * @param event a domain event of the core
 * @param position its place in the one order; dense, from 1
 * @param recordedAt when it was stored; never decreases with the position
 * @param actor who caused it
 */
public record Recorded(Object event, long position, Instant recordedAt, String actor) {}
