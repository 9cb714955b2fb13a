package no.tertial.journal;

/** What may be posted in an accounting period. */
public enum PeriodStatus {
    /** Entries are taken. */
    OPEN,
    /** A report was made from it: entries are taken and marked as after the cut-off. */
    FROZEN,
    /** The accounts were delivered: entries are refused. */
    CLOSED
}
