package no.tertial.security;

/** What someone may do; where they may do it is their scope. */
public enum Role {
    /** The finance office: budgets, ledger, periods, stated figures. */
    FINANCE,
    /** Approves what others have submitted; posts nothing. */
    APPROVER,
    /** Reads an area and states for its units. */
    HEAD_OF_AREA,
    /** Reads a unit and states for it. */
    HEAD_OF_UNIT,
    /** Reads everything, writes nothing. */
    AUDITOR,
    /** Organisation, chart of accounts, financial regulations and operation; no budgets and no figures. */
    ADMINISTRATOR
}
