package no.tertial.generator;

/** How the ledger comes to have lines on an account. */
enum AccountUse {
    PAY,
    /** With value added tax, which is compensated. */
    PURCHASE,
    /** Bought services and money given away, without tax. */
    TRANSFER,
    INCOME,
    INTERNAL_PURCHASE,
    DEPRECIATION,
    /** Taxes, grants, loans and funds: entered by hand, exactly as budgeted. */
    FINANCE,
    /** The other side of something else: of a purchase, an internal one, or depreciation. */
    COUNTERPART;

    static AccountUse ofArt(String art) {
        return switch (art) {
            case "290" -> INTERNAL_PURCHASE;
            case "429", "729", "790", "990" -> COUNTERPART;
            case "590" -> DEPRECIATION;
            default ->
                switch (art.charAt(0)) {
                    case '0' -> PAY;
                    case '1', '2' -> PURCHASE;
                    case '3', '4' -> TRANSFER;
                    case '6', '7' -> INCOME;
                    default -> FINANCE;
                };
        };
    }
}
