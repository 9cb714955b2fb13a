package no.tertial.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.tertial.decider.Decider;
import no.tertial.eventstore.OrderedEventStorageEngine;
import no.tertial.eventstore.OrderedEventStorageEngine.StreamVersion;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * The states of streams. They are kept in memory, and what has been added to a stream since is read from the store before
 * each use: another node may have written, and a refusal on an old state would never be noticed.
 */
final class StreamStates {
    private static final int STREAMS_KEPT = 1000;

    private final OrderedEventStorageEngine engine;
    private final Map<String, Kept<?>> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept<?>> eldest) {
            return size() > STREAMS_KEPT;
        }
    });

    StreamStates(OrderedEventStorageEngine engine) {
        this.engine = engine;
    }

    /** A stream's state after the event with that sequence number; -1 where the stream is empty. */
    record Kept<S>(long sequence, S state) {}

    /** Reads what has been added to all of the streams, with one query. */
    Tails tailsOf(List<String> streams) {
        List<StreamVersion> versions = streams.stream()
                .map(stream -> new StreamVersion(stream, sequenceOf(stream)))
                .toList();
        return new Tails(engine.tailsOf(versions).stream()
                .collect(Collectors.groupingBy(DomainEventMessage::getAggregateIdentifier)));
    }

    private long sequenceOf(String stream) {
        Kept<?> present = kept.get(stream);
        return present == null ? -1 : present.sequence();
    }

    /** The news of some streams, in the order of each. */
    final class Tails {
        private final Map<String, List<DomainEventMessage<?>>> byStream;

        private Tails(Map<String, List<DomainEventMessage<?>>> byStream) {
            this.byStream = byStream;
        }

        /** The stream's state with its news; the decider is the only one that ever evolves this stream. */
        @SuppressWarnings("unchecked")
        <E, S> Kept<S> evolve(String stream, Decider<?, E, S> decider) {
            Kept<S> present = (Kept<S>) kept.get(stream);
            Kept<S> state = present == null ? new Kept<>(-1, decider.initial()) : present;
            for (DomainEventMessage<?> event : byStream.getOrDefault(stream, List.of())) {
                if (event.getSequenceNumber() > state.sequence()) {
                    state = new Kept<>(
                            event.getSequenceNumber(), decider.evolve(state.state(), (E) event.getPayload()));
                }
            }
            if (state.sequence() >= 0) {
                kept.put(stream, state);
            }
            return state;
        }
    }
}
