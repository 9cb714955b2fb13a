package no.tertial.exchange;

/** A row that was understood. */
public interface NumberedRow {
    /** Its number in the file. */
    long number();
}
