package no.tertial.decider;

import java.util.List;

/**
 * Decides what a command leads to, given what has happened so far. Pure: no clock, no I/O, no randomness.
 *
 * @param <C> commands, what is asked for
 * @param <E> events, what has happened; kept for ever
 * @param <S> state, what the events of one stream add up to
 */
public interface Decider<C, E, S> {
    /** The state before the first event. */
    S initial();

    /**
     * The events that the command leads to; none where it changes nothing.
     *
     * @throws Rejected when a rule refuses, with each refusal that was found
     */
    List<E> decide(C command, S state);

    /**
     * The state after the event. Never decides anything.
     *
     * @throws IllegalStateException when the event cannot have happened in this state: the history is corrupt
     */
    S evolve(S state, E event);

    /** The state after all of the events, in their order. */
    default S evolveAll(S state, List<? extends E> events) {
        S current = state;
        for (E event : events) {
            current = evolve(current, event);
        }
        return current;
    }
}
