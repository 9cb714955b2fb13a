package no.tertial.command;

import java.util.List;
import no.tertial.decider.Rejection;

/** Says which of several commands were refused and why; none of them took effect. */
public final class RejectedTogether extends RuntimeException {
    private final transient List<Refusal> refusals;

    RejectedTogether(List<Refusal> refusals) {
        super(refusals.toString(), null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    /** @param command its place in the list, from 0 */
    public record Refusal(int command, Rejection rejection) {}

    /** In the order of the commands; never empty. */
    public List<Refusal> refusals() {
        return refusals;
    }
}
