package no.tertial.period;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** A municipality's budget and accounting year: the calendar year. */
public record FiscalYear(int value) implements Comparable<FiscalYear> {
    /** The first one that there is. */
    public static final int FIRST = 1900;
    /** The last one that there is. */
    public static final int LAST = 2999;

    private static final Pattern TEXT = Pattern.compile("\\d{4}");

    /** @throws IllegalArgumentException outside 1900 to 2999 */
    public FiscalYear {
        if (value < FIRST || value > LAST) {
            throw new IllegalArgumentException("Not a fiscal year between 1900 and 2999: " + value);
        }
    }

    /**
     * Reads {@code 2014}.
     *
     * @throws IllegalArgumentException when the text is not four digits
     */
    public static FiscalYear parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a fiscal year such as 2014: " + text);
        }
        return new FiscalYear(Integer.parseInt(text));
    }

    public FiscalYear previous() {
        return new FiscalYear(value - 1);
    }

    /** The first of January. */
    public LocalDate firstDay() {
        return LocalDate.of(value, 1, 1);
    }

    /** The month with that number, 1 to 12. */
    public Month month(int number) {
        return new Month(this, number);
    }

    /** The accounting period with that number, 0 to 15. */
    public AccountingPeriod period(int number) {
        return new AccountingPeriod(this, number);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
