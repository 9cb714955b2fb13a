package no.tertial.decider;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Gathers refusals while the rules are tried, so that one answer names everything that stands in the way. */
public final class Refusals {
    private final List<Rejection> found = new ArrayList<>();

    /** Adds the refusal where the rule is broken. */
    public void when(boolean broken, Supplier<? extends Rejection> refusal) {
        if (broken) {
            found.add(refusal.get());
        }
    }

    /** Adds a refusal. */
    public void add(Rejection refusal) {
        found.add(refusal);
    }

    /** How many rules were broken so far. */
    public int count() {
        return found.size();
    }

    /** Each refusal so far, for an answer that lists them. */
    public List<Rejection> found() {
        return List.copyOf(found);
    }

    /**
     * The events, where no rule was broken.
     *
     * @throws Rejected otherwise, with the events that were attempted, so that a preview can show what they would do
     */
    public <E> List<E> unlessAny(List<E> events) {
        if (!found.isEmpty()) {
            throw new Rejected(found, events);
        }
        return events;
    }

    /** Ends the decision where any rule was broken so far. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new Rejected(found);
        }
    }
}
