package no.tertial.imports;

/** What becomes of a file in which something is wrong. */
public enum ErrorPolicy {
    /** Nothing of it is stored. */
    REFUSE_ALL,
    /** Vouchers without errors are taken in; those with one are left out whole. */
    ACCEPT_GOOD_VOUCHERS
}
