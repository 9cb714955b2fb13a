package no.tertial.decider;

import java.util.List;

/** Carries one or more refusals out of a decision. It is an answer, not a fault, so it has no stack trace. */
public final class Rejected extends RuntimeException {
    private final transient List<Rejection> rejections;
    private final transient List<Object> attempted;

    public Rejected(Rejection rejection) {
        this(List.of(rejection));
    }

    /** @throws IllegalArgumentException when there is no refusal to carry */
    public Rejected(List<? extends Rejection> rejections) {
        this(rejections, List.of());
    }

    /**
     * @param attempted the events that would have followed had no rule refused
     * @throws IllegalArgumentException when there is no refusal to carry
     */
    public Rejected(List<? extends Rejection> rejections, List<?> attempted) {
        super(rejections.toString(), null, false, false);
        if (rejections.isEmpty()) {
            throw new IllegalArgumentException("A rejection needs at least one refusal");
        }
        this.rejections = List.copyOf(rejections);
        this.attempted = List.copyOf(attempted);
    }

    /** The refusals, in the order in which the rules were tried; never empty. */
    public List<Rejection> rejections() {
        return rejections;
    }

    /** The events that were refused, for a preview to show; never to be stored. Empty where they could not be worked out. */
    public List<Object> attempted() {
        return attempted;
    }
}
