package no.tertial.period;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of the ledger: 00 is the opening, 01 to 12 are the months, 13 to 15 the year-end entries.
 * "Through" a period means all periods of the year up to and including it.
 */
public record AccountingPeriod(FiscalYear year, int number) implements Comparable<AccountingPeriod> {
    public static final int LAST = 15;
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-(\\d{2})");

    /** @throws IllegalArgumentException when the number is not 0 to 15 */
    public AccountingPeriod {
        if (number < 0 || number > LAST) {
            throw new IllegalArgumentException("Not an accounting period: " + number);
        }
    }

    /** Reads {@code 2014-08} or {@code 2014-13}. */
    public static AccountingPeriod parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not an accounting period such as 2014-08: " + text);
        }
        return new AccountingPeriod(FiscalYear.parse(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The months that have passed at the end of the period, 0 to 12. */
    public int monthsElapsed() {
        return Math.min(number, Month.IN_A_YEAR);
    }

    /** The last day that the period covers; the opening covers the first of January, the year-end the last of December. */
    public LocalDate lastDay() {
        return number == 0 ? year.firstDay() : year.month(monthsElapsed()).lastDay();
    }

    /** The period with the same number a year before. */
    public AccountingPeriod yearBefore() {
        return new AccountingPeriod(year.previous(), number);
    }

    @Override
    public int compareTo(AccountingPeriod other) {
        int byYear = year.compareTo(other.year);
        return byYear != 0 ? byYear : Integer.compare(number, other.number);
    }

    /** {@code 2014-08}. */
    @Override
    public String toString() {
        return "%d-%02d".formatted(year.value(), number);
    }
}
