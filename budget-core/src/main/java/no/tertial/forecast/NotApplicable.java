package no.tertial.forecast;

/** The method lacks something that it needs. */
public record NotApplicable(Method method, int version, Reason reason) implements Answer {
    /** What is missing. */
    public enum Reason {
        /** Nothing can be continued before the first month has ended. */
        NO_MONTHS_ELAPSED,
        /** There is no ledger of the year before. */
        NO_LAST_YEAR,
        /** A side that is in use has nothing to date, this year or in the earlier years, so there is no ratio. */
        NOTHING_TO_DATE,
        /** A side is of one sign to date and of the other, or zero, at an earlier year's end: corrections outweigh it. */
        SIGNS_DIFFER,
        /** The arithmetic leads beyond what an amount can hold: some figure to date is next to nothing. */
        BEYOND_RANGE
    }
}
