package no.tertial.postings;

/** Whether a line was posted by itself, or corrects another voucher. */
public enum PostingKind {
    POSTING,
    /** Of a voucher that cancels another. */
    REVERSAL
}
