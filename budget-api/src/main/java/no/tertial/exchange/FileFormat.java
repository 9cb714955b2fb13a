package no.tertial.exchange;

/** The forms that a file can have. */
public enum FileFormat {
    CSV,
    XLSX,
    /** The account report to Statistics Norway: records of 48 characters. */
    KOSTRA,
    /** An array of batches as {@code POST /vouchers} takes them. */
    JSON
}
