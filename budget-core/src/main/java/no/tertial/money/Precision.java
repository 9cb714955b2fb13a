package no.tertial.money;

/** How exact a figure in a printed report is. */
public enum Precision {
    EXACT,
    ROUNDED,
    /** "Nearly 3". */
    APPROXIMATE,
    /** "Up to 130". */
    UPPER_BOUND,
    /** "Within its frame": spoken of, with no figure. */
    UNKNOWN
}
