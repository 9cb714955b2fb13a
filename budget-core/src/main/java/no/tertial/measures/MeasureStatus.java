package no.tertial.measures;

/** How far a measure has come. */
public enum MeasureStatus {
    PLANNED,
    STARTED,
    /** Carried out; what it saves goes on. */
    DONE,
    /** Given up, for good; nothing more is expected of it. */
    ABANDONED
}
