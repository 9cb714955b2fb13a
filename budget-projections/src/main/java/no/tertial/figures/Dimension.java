package no.tertial.figures;

/** What rows can be broken down by. */
public enum Dimension {
    UNIT,
    ANSVAR,
    FUNCTION,
    ACCOUNT,
    /** Groups of accounts by their national art. */
    ACCOUNT_GROUP
}
