package no.tertial.eventstore;

import java.time.Instant;

/**
 * An event as the store holds it.
 *
 * @param position its place in the store's one order, from 1, without gaps
 * @param type its stored name, such as {@code budget.adopted.v1}
 * @param stream which stream it belongs to, such as {@code budget-2014}
 * @param actor who sent the command
 */
public record StoredEvent(
        long position, String id, String type, String stream, Instant recordedAt, String actor, Object event) {}
