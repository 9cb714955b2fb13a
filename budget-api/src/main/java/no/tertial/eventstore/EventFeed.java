package no.tertial.eventstore;

import java.util.List;
import java.util.stream.Stream;
import no.tertial.replay.Recorded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/** The events of the store in their order, for whoever follows them from outside or replays them. */
public final class EventFeed {
    private final OrderedEventStorageEngine engine;

    EventFeed(OrderedEventStorageEngine engine) {
        this.engine = engine;
    }

    /** At most so many events after the position. */
    public List<StoredEvent> after(long position, int limit) {
        try (Stream<TrackedEventMessage<?>> events = engine.after(position)) {
            return events.limit(limit).map(EventFeed::stored).toList();
        }
    }

    /** All events of the store; close the stream after use. */
    public Stream<StoredEvent> all() {
        return engine.after(0).map(EventFeed::stored);
    }

    /** All events up to and including the position, as the read model takes them; close the stream after use. */
    public Stream<Recorded> upTo(long position) {
        // cut off before it is read: the event behind it may be the one that cannot be
        return engine.after(0)
                .takeWhile(message -> ReadModelEvents.positionOf(message) <= position)
                .map(ReadModelEvents::recorded);
    }

    /** The events at the positions, in their order. */
    public List<Recorded> at(List<Long> positions) {
        return engine.at(positions).stream().map(ReadModelEvents::recorded).toList();
    }

    private static StoredEvent stored(TrackedEventMessage<?> message) {
        Recorded recorded = ReadModelEvents.recorded(message);
        return new StoredEvent(
                recorded.position(),
                message.getIdentifier(),
                EventNames.nameOf(message.getPayloadType()).orElseThrow(),
                ((DomainEventMessage<?>) message).getAggregateIdentifier(),
                recorded.recordedAt(),
                recorded.actor(),
                recorded.event());
    }
}
