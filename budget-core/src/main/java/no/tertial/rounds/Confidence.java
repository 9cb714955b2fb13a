package no.tertial.rounds;

/** How sure the head of a unit is of the stated year-end. */
public enum Confidence {
    CERTAIN,
    LIKELY,
    UNCERTAIN
}
