package no.tertial.rest;

import java.time.Instant;
import no.tertial.eventstore.StoredEvent;

/**
 * An event in the form of CloudEvents 1.0.
 *
 * @param subject the stream, such as {@code budget-2014}
 * @param time when it was recorded
 * @param sequence its position in the one order, as text of decimal digits
 * @param actor the account that caused it
 * @param data the event's own fields
 */
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String sequence,
        String actor,
        Object data) {
    static CloudEvent of(StoredEvent stored) {
        return new CloudEvent(
                "1.0",
                stored.id(),
                "/api/v1/events",
                stored.type(),
                stored.stream(),
                stored.recordedAt(),
                "application/json",
                Long.toString(stored.position()),
                stored.actor(),
                stored.event());
    }
}
