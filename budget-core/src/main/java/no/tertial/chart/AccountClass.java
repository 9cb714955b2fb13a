package no.tertial.chart;

/** The two accounts that a municipality keeps: operations and investment. Money for one never finances the other unseen. */
public enum AccountClass {
    /** Investment; class 0 in KOSTRA. */
    CAPITAL,
    /** Operations; class 1 in KOSTRA. */
    OPERATING
}
