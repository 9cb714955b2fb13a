package no.tertial.budget;

/** Whether a change lives on in the next year's baseline. */
public enum Recurrence {
    /** This year only; the next baseline is without it. */
    ONE_OFF,
    /** From now on. */
    PERMANENT,
    /** The same amount anew each year. */
    ANNUAL
}
