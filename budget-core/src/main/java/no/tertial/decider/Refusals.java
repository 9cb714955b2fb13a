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

    /** Ends the decision where any rule was broken so far. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new Rejected(found);
        }
    }
}
