package no.tertial.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule told as given / when / then: {@code Scenario.of(decider).given(events).when(command).thenEvents(...)}. The events
 * of an accepted command are also evolved, so a decision that its own state cannot take in fails the test.
 */
@SuppressWarnings("varargs") // E is whatever the decider says; the arrays are only copied
public final class Scenario<C, E, S> {
    private final Decider<C, E, S> decider;
    private final List<E> history;

    private Scenario(Decider<C, E, S> decider, List<E> history) {
        this.decider = decider;
        this.history = history;
    }

    public static <C, E, S> Scenario<C, E, S> of(Decider<C, E, S> decider) {
        return new Scenario<>(decider, List.of());
    }

    /** What has happened, after what was given before. */
    @SafeVarargs
    public final Scenario<C, E, S> given(E... events) {
        return given(List.of(events));
    }

    public Scenario<C, E, S> given(List<? extends E> events) {
        List<E> all = new ArrayList<>(history);
        all.addAll(events);
        return new Scenario<>(decider, List.copyOf(all));
    }

    public Asked when(C command) {
        return new Asked(command);
    }

    /** A command against what was given. */
    public final class Asked {
        private final C command;

        private Asked(C command) {
            this.command = command;
        }

        @SafeVarargs
        public final void thenEvents(E... expected) {
            assertThat(events()).isEqualTo(List.of(expected));
        }

        public void thenAccepted() {
            assertThat(events()).isNotEmpty();
        }

        /** All refusals, in the order in which the rules are tried. */
        public void thenRejected(Rejection... expected) {
            Rejected rejected = catchThrowableOfType(Rejected.class, () -> decider.decide(command, state()));
            assertThat(rejected).as("refusal of %s", command).isNotNull();
            assertThat(rejected.rejections()).isEqualTo(List.of(expected));
        }

        /** The state that the accepted command leads to. */
        public S thenState() {
            return decider.evolveAll(state(), decider.decide(command, state()));
        }

        /** The events of the accepted command. */
        public List<E> events() {
            S before = state();
            List<E> events = decider.decide(command, before);
            decider.evolveAll(before, events);
            return events;
        }
    }

    private S state() {
        return decider.evolveAll(decider.initial(), history);
    }
}
