package no.tertial.chart;

/** Which way an account normally runs: expenditure is positive, income negative. */
public enum AccountKind {
    EXPENDITURE,
    INCOME;

    /** The kind of a national art: 0xx to 5xx are expenditure, 6xx to 9xx income. */
    public static AccountKind ofArt(String art) {
        return art.charAt(0) <= '5' ? EXPENDITURE : INCOME;
    }
}
