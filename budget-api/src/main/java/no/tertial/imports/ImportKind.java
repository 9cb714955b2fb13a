package no.tertial.imports;

import no.tertial.security.Role;

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
    ADJUSTMENTS;

    /** Who may take such files in. */
    Role role() {
        return switch (this) {
            case LEDGER, BUDGET, ADJUSTMENTS -> Role.FINANCE;
            case ORGANISATION, CHART -> Role.ADMINISTRATOR;
        };
    }
}
