package no.tertial.period;

import java.time.LocalDate;

/** A calendar month of a fiscal year, numbered 1 to 12. */
public record Month(FiscalYear year, int number) implements Comparable<Month> {
    public static final int IN_A_YEAR = 12;

    /** @throws IllegalArgumentException when the number is not 1 to 12 */
    public Month {
        if (number < 1 || number > IN_A_YEAR) {
            throw new IllegalArgumentException("Not a month: " + number);
        }
    }

    /** Reads {@code 2014-08}. */
    public static Month parse(String text) {
        AccountingPeriod period = AccountingPeriod.parse(text);
        return new Month(period.year(), period.number());
    }

    /** The first day of the month. */
    public LocalDate firstDay() {
        return LocalDate.of(year.value(), number, 1);
    }

    /** The last day of the month. */
    public LocalDate lastDay() {
        return firstDay().plusMonths(1).minusDays(1);
    }

    @Override
    public int compareTo(Month other) {
        int byYear = year.compareTo(other.year);
        return byYear != 0 ? byYear : Integer.compare(number, other.number);
    }

    /** {@code 2014-08}. */
    @Override
    public String toString() {
        return "%d-%02d".formatted(year.value(), number);
    }
}
