package no.tertial.imports;

/** How far a run has come. */
public enum ImportState {
    /** Its file lies ready. */
    RECEIVED,
    /** Its file is read and checked; nothing is claimed. */
    READING,
    /** It waits for other imports that hold some of its vouchers. */
    WAITING,
    /** The file is good; its voucher numbers are being claimed. */
    CLAIMING,
    /** Its events are being stored; they count when all of them are. */
    POSTING,
    /** It takes effect, cannot be cancelled any more, and is held against the ledger as that stands now. */
    RECONCILING,
    /** It has taken effect, or there was nothing new in its file. */
    COMPLETED,
    /** Something is wrong with the file; nothing of it was stored. It can be tried again. */
    INVALID,
    /** It was cancelled; nothing of it counts. */
    CANCELLED,
    /** It could not be finished for a reason outside the file; nothing of it counts. */
    FAILED;

    public boolean hasEnded() {
        return switch (this) {
            case RECEIVED, READING, WAITING, CLAIMING, POSTING, RECONCILING -> false;
            case COMPLETED, INVALID, CANCELLED, FAILED -> true;
        };
    }

    /** Whether it may have claimed voucher numbers that it has not used. */
    boolean mayHoldNumbers() {
        return switch (this) {
            case WAITING, CLAIMING, POSTING, RECONCILING -> true;
            case RECEIVED, READING, COMPLETED, INVALID, CANCELLED, FAILED -> false;
        };
    }
}
