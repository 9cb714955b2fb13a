package no.tertial.exchange;

import no.tertial.chart.AccountClass;
import no.tertial.money.Money;

/**
 * A record of the account report to Statistics Norway.
 *
 * @param term 1 to 4 for a quarter, blank for the year
 * @param amount in kroner; the record has thousands
 */
record KostraRecord(
        String form,
        String year,
        char term,
        String region,
        AccountClass accountClass,
        String function,
        String art,
        Money amount) {
    static final int LENGTH = 48;
    private static final long THOUSAND = 1_000;

    /** What all records of a report have in common. */
    String report() {
        return form + year + term + region;
    }

    /** @throws CellError when it is not 48 characters, or not laid out as it should be */
    static KostraRecord parse(String text) {
        if (text.length() != LENGTH) {
            throw CellError.of("kostra-record-malformed", text);
        }
        String amount = text.substring(39).strip();
        boolean negative = amount.startsWith("-");
        String digits = negative ? amount.substring(1) : amount;
        AccountClass accountClass = switch (text.charAt(31)) {
            case '0' -> AccountClass.CAPITAL;
            case '1' -> AccountClass.OPERATING;
            default -> throw CellError.of("class-unknown", text.substring(31, 32));
        };
        if (!isNumber(digits) || !isNumber(text.substring(2, 6)) || " 1234".indexOf(text.charAt(6)) < 0) {
            throw CellError.of("kostra-record-malformed", text);
        }
        Money thousands = Money.kroner(Math.multiplyExact(Long.parseLong(digits), THOUSAND));
        return new KostraRecord(
                text.substring(0, 2),
                text.substring(2, 6),
                text.charAt(6),
                text.substring(7, 13).strip(),
                accountClass,
                text.substring(32, 36).strip(),
                text.substring(36, 39).strip(),
                negative ? thousands.negated() : thousands);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
