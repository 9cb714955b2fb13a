package no.tertial.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.tertial.decider.Decider;
import no.tertial.eventstore.OrderedEventStorageEngine;
import no.tertial.eventstore.OrderedEventStorageEngine.StreamVersion;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

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

    /** The states as one command sees them. */
    View view() {
        return new View();
    }

    private @Nullable Kept<?> presentOf(String stream) {
        return kept.get(stream);
    }

    /** What was kept of a stream, and what has been added to it since, in its order. */
    private record Tail(@Nullable Kept<?> kept, List<DomainEventMessage<?>> news) {
        StreamVersion version(String stream) {
            return new StreamVersion(stream, kept == null ? -1 : kept.sequence());
        }
    }

    /**
     * The states of some streams as one command sees them: as they are stored, and with what it has itself decided, which
     * nobody else sees before it is committed.
     */
    final class View {
        private final Map<String, Tail> tails = new HashMap<>();
        private final Map<String, Supplier<Kept<?>>> decided = new HashMap<>();

        private View() {}

        /** Reads what has been added to those of the streams that were not read before, with one query. */
        void read(Collection<String> streams) {
            List<StreamVersion> unread = new ArrayList<>();
            for (String stream : streams) {
                if (!tails.containsKey(stream)) {
                    Tail tail = new Tail(presentOf(stream), new ArrayList<>());
                    tails.put(stream, tail);
                    unread.add(tail.version(stream));
                }
            }
            if (!unread.isEmpty()) {
                engine.tailsOf(unread)
                        .forEach(event ->
                                tailOf(event.getAggregateIdentifier()).news().add(event));
            }
        }

        private Tail tailOf(String stream) {
            Tail tail = tails.get(stream);
            if (tail == null) {
                throw new IllegalStateException("Nobody said that " + stream + " is read");
            }
            return tail;
        }

        /** The stream's present state; the decider is the only one that ever evolves this stream. */
        @SuppressWarnings("unchecked")
        <E, S> Kept<S> of(String stream, Decider<?, E, S> decider) {
            Supplier<Kept<?>> own = decided.get(stream);
            return own == null ? stored(stream, decider) : (Kept<S>) own.get();
        }

        @SuppressWarnings("unchecked")
        private <E, S> Kept<S> stored(String stream, Decider<?, E, S> decider) {
            Tail tail = tailOf(stream);
            Kept<S> state = tail.kept() == null ? new Kept<>(-1, decider.initial()) : (Kept<S>) tail.kept();
            for (DomainEventMessage<?> event : tail.news()) {
                state = new Kept<>(event.getSequenceNumber(), decider.evolve(state.state(), (E) event.getPayload()));
            }
            if (!tail.news().isEmpty()) {
                kept.put(stream, state);
                tails.put(stream, new Tail(state, List.of()));
            }
            return state;
        }

        /** From now on the stream is seen with the events; they are evolved only if someone looks. */
        <E, S> void decide(String stream, Decider<?, E, S> decider, Kept<S> before, List<E> events) {
            decided.put(
                    stream,
                    () -> new Kept<>(before.sequence() + events.size(), decider.evolveAll(before.state(), events)));
        }
    }
}
