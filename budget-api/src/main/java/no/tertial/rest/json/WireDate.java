package no.tertial.rest.json;

import java.time.LocalDate;
import java.util.regex.Pattern;
import no.tertial.period.FiscalYear;

/** Dates on the wire: {@code 2014-08-31}, within the years that the service knows. */
public final class WireDate {
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private WireDate() {}

    /**
     * Reads a date.
     *
     * @throws IllegalArgumentException when it does not have the form, or lies outside the fiscal years
     * @throws java.time.DateTimeException when the day does not exist
     */
    public static LocalDate parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a date such as 2014-08-31: " + text);
        }
        LocalDate date = LocalDate.parse(text);
        return date.withYear(new FiscalYear(date.getYear()).value());
    }
}
