package no.tertial.rounds;

/** What a stated figure measures, through the period that it was stated for. */
public enum StatedMeasure {
    /** Actual less budget to date; overspend is positive. */
    DEVIATION,
    ACTUAL_TO_DATE,
    BUDGET_TO_DATE
}
