package no.tertial.period;

import java.time.LocalDate;

/** A municipality's budget and accounting year: the calendar year. */
public record FiscalYear(int value) implements Comparable<FiscalYear> {
    /** @throws IllegalArgumentException outside 1900 to 2999 */
    public FiscalYear {
        if (value < 1900 || value > 2999) {
            throw new IllegalArgumentException("Not a fiscal year between 1900 and 2999: " + value);
        }
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
