package no.tertial.chart;

/** The groups of accounts that heads of units read their figures by. */
public enum AccountGroup {
    PAY,
    SICK_PAY_REFUND,
    PURCHASES,
    TRANSFERS,
    VAT_COMPENSATION,
    INCOME,
    FINANCE,
    FUNDS;

    /** The group that a national art belongs to. */
    public static AccountGroup ofArt(String art) {
        return switch (art) {
            case "710" -> SICK_PAY_REFUND;
            case "429", "729" -> VAT_COMPENSATION;
            case "540", "550", "940", "950" -> FUNDS;
            default ->
                switch (art.charAt(0)) {
                    case '0' -> PAY;
                    case '1', '2', '3' -> PURCHASES;
                    case '4' -> TRANSFERS;
                    case '5', '9' -> FINANCE;
                    default -> INCOME;
                };
        };
    }
}
