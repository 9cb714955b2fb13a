package no.tertial.postings;

/** Whether a line was posted by itself, or corrects another voucher. */
public enum PostingKind {
    POSTING,
    /** Of a voucher that cancels another. */
    REVERSAL,
    /** Of a voucher that moves parts of another's lines to where they belong. */
    RECLASSIFICATION
}
