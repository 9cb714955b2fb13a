package no.tertial.exchange;

import java.util.Map;

/** The file as a whole cannot be read, or not from some row on. It is an answer, not a fault, so it has no stack trace. */
public final class UnreadableFile extends RuntimeException {
    private final transient RowError error;

    public UnreadableFile(RowError error) {
        super(error.toString(), null, false, false);
        this.error = error;
    }

    /** @param row where it was noticed; 0 for the file as a whole */
    public UnreadableFile(long row, String code, Map<String, String> facts) {
        this(new RowError(row, null, code, facts, null));
    }

    /** What is wrong. */
    public RowError error() {
        return error;
    }
}
