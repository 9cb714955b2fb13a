package no.tertial.demo;

import java.util.List;

/** The kinds of vouchers that a month's amounts come in, as a ledger would deliver them. */
enum VoucherKind {
    PAY("LN", "lønn", new Part(12, 1)),
    BENEFIT("ST", "stønad", new Part(10, 1), new Part(25, 1)),
    PURCHASE("IF", "inngående faktura", new Part(8, 5), new Part(17, 3), new Part(26, 2)),
    PAYMENT("UB", "utbetaling", new Part(5, 1), new Part(12, 1), new Part(19, 1), new Part(26, 1)),
    INCOME("IN", "inntekt", new Part(20, 1));

    final String series;
    final String text;
    final List<Part> parts;

    VoucherKind(String series, String text, Part... parts) {
        this.series = series;
        this.text = text;
        this.parts = List.of(parts);
    }

    /** A voucher in the month: its day, and its share of the month's amounts by weight. */
    record Part(int day, long weight) {}

    static VoucherKind ofAccount(String account) {
        String art = account.substring(1);
        return switch (art.charAt(0)) {
            case '0' -> art.equals("089") ? BENEFIT : PAY;
            case '1', '2', '3' -> PURCHASE;
            case '4' -> PAYMENT;
            default -> art.equals("710") ? PAY : INCOME;
        };
    }
}
