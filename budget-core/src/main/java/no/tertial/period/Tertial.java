package no.tertial.period;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A third of the year, the rhythm of municipal reporting: ends 30 April, 31 August and 31 December. */
public record Tertial(FiscalYear year, int number) {
    private static final int MONTHS = 4;
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-T([123])");

    /** @throws IllegalArgumentException when the number is not 1 to 3 */
    public Tertial {
        if (number < 1 || number > 3) {
            throw new IllegalArgumentException("Not a tertial: " + number);
        }
    }

    /** Whether the text has the form {@code 2014-T2}. */
    public static boolean isTertial(String text) {
        return TEXT.matcher(text).matches();
    }

    /** Reads {@code 2014-T2}. */
    public static Tertial parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a tertial such as 2014-T2: " + text);
        }
        return new Tertial(FiscalYear.parse(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Its last month, 4, 8 or 12, as a period of the ledger. */
    public AccountingPeriod lastPeriod() {
        return year.period(number * MONTHS);
    }

    /** {@code 2014-T2}. */
    @Override
    public String toString() {
        return "%d-T%d".formatted(year.value(), number);
    }
}
