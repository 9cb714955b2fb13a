package no.tertial.decisions;

/** How far a decision has come. */
public enum DecisionStatus {
    /** Submitted, and without effect. */
    PROPOSED,
    /** Decided, and counted in the year's budget; the month that it takes effect in has not begun. */
    ADOPTED,
    /** Decided, and its month has begun. */
    IN_EFFECT,
    /** Turned down by another person or by the council. */
    REJECTED,
    /** Taken back by whoever submitted it. */
    WITHDRAWN
}
