package no.tertial.imports;

/** What a file holds. */
public enum ImportKind {
    /** Vouchers, in any number. */
    LEDGER,
    /** Areas, units and responsibility centres. */
    ORGANISATION,
    /** Accounts and functions. */
    CHART,
    /** The budget of a year, as adopted. */
    BUDGET,
    /** Adjustments of a year's budget, all or none of them. */
    ADJUSTMENTS
}
