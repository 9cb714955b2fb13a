package no.tertial.imports;

/** How much of a ledger a file holds. */
public enum ImportExtent {
    /** Some of the vouchers. */
    PART,
    /** All vouchers of its clients and ledger years: those that are gone are listed. */
    FULL
}
