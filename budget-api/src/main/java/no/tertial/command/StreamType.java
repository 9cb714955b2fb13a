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
 * @param reads the other streams that the command is decided on
 * @param decider who decides, given the facts and the other streams as they stand
 * @param followUps commands for other streams that its events lead to, decided in the same transaction
 * @param consequences rows that must follow the events in the same transaction
 */
record StreamType<C, E, S, F>(
        String name,
        Class<C> commands,
        Function<C, String> stream,
        Facts<C, F> facts,
        Function<C, List<Read<?>>> reads,
        Deciding<C, E, S, F> decider,
        FollowUps<E, S> followUps,
        Consequences<E> consequences) {
    interface Facts<C, F> {
        /** @param claim whether to reserve what the command needs; a preview reserves nothing */
        F gather(C command, String stream, boolean claim);
    }

    interface Deciding<C, E, S, F> {
        Decider<C, E, S> with(C command, F facts, Context context);
    }

    /**
     * Where one of the commands is refused, the one that led to it is refused. Nobody needs a permission for them. The kinds
     * that they go to gather no facts: those would be locked too late.
     */
    interface FollowUps<E, S> {
        /** @param before the stream's state before the events */
        List<Object> commands(S before, List<E> events);
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
        return reading(name, commands, stream, _ -> List.of(), (_, context) -> decider.apply(context.reference()));
    }

    interface DecidingOn<C, E, S> {
        Decider<C, E, S> with(C command, Context context);
    }

    /** A kind that is decided on other streams too, and has no rows of its own. */
    static <C, E, S> StreamType<C, E, S, Nothing> reading(
            String name,
            Class<C> commands,
            Function<C, String> stream,
            Function<C, List<Read<?>>> reads,
            DecidingOn<C, E, S> decider) {
        return new StreamType<>(
                name,
                commands,
                stream,
                (_, _, _) -> Nothing.NOTHING,
                reads,
                (command, _, context) -> decider.with(command, context),
                (_, _) -> List.of(),
                _ -> {});
    }

    /** A kind that gathers facts and has rows of its own. */
    static <C, E, S, F> StreamType<C, E, S, F> withRows(
            String name,
            Class<C> commands,
            Function<C, String> stream,
            Facts<C, F> facts,
            Deciding<C, E, S, F> decider,
            Consequences<E> consequences) {
        return new StreamType<>(
                name, commands, stream, facts, _ -> List.of(), decider, (_, _) -> List.of(), consequences);
    }

    /** The same kind, whose events lead to commands for other streams. */
    StreamType<C, E, S, F> leadingTo(FollowUps<E, S> commandsFor) {
        return new StreamType<>(name, commands, stream, facts, reads, decider, commandsFor, consequences);
    }

    /** The facts of a kind that needs none. */
    enum Nothing {
        NOTHING
    }
}
