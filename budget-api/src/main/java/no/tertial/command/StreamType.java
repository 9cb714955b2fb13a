package no.tertial.command;

import java.util.List;
import java.util.function.Function;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Decider;

/**
 * One kind of stream: which commands it takes, which stream of the kind a command goes to, and who decides.
 *
 * @param name the kind's name, stored with each event
 * @param commands the sealed interface whose records are its commands
 * @param stream the stream that a command goes to
 * @param facts what the command needs beside its stream, read and locked before the store's order is taken
 * @param decider who decides, given the facts and the organisation and chart as they stand
 * @param consequences rows that must follow the events in the same transaction
 */
record StreamType<C, E, S, F>(
        String name,
        Class<C> commands,
        Function<C, String> stream,
        Facts<C, F> facts,
        Deciding<C, E, S, F> decider,
        Consequences<E> consequences) {
    interface Facts<C, F> {
        /** @param claim whether to reserve what the command needs; a preview reserves nothing */
        F gather(C command, String stream, boolean claim);
    }

    interface Deciding<C, E, S, F> {
        Decider<C, E, S> with(F facts, ReferenceData reference);
    }

    interface Consequences<E> {
        void follow(List<E> events);
    }

    /** A kind that needs nothing but its own stream and the reference data, and has no rows of its own. */
    static <C, E, S> StreamType<C, E, S, Nothing> plain(
            String name,
            Class<C> commands,
            Function<C, String> stream,
            Function<ReferenceData, Decider<C, E, S>> decider) {
        return new StreamType<>(
                name,
                commands,
                stream,
                (_, _, _) -> Nothing.NOTHING,
                (_, reference) -> decider.apply(reference),
                _ -> {});
    }

    /** The facts of a kind that needs none. */
    enum Nothing {
        NOTHING
    }
}
