package no.tertial.exchange;

import java.util.HashMap;
import java.util.Map;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Reads accounting periods: {@code 2024-08}, {@code 202408}, {@code 2024/08}, or {@code 8} of a year that is told beside. */
final class Periods {
    private static final int MOST_REMEMBERED = 1_000;

    private final Map<String, AccountingPeriod> remembered = new HashMap<>();

    /**
     * The period.
     *
     * @param year told beside it, if it is
     * @throws CellError when it is none, or has no year
     */
    AccountingPeriod of(String text, @Nullable FiscalYear year) {
        AccountingPeriod known = remembered.get(text);
        if (known != null) {
            return known;
        }
        if (text.length() <= 2) {
            return ofYear(text, year);
        }
        AccountingPeriod period = parse(text);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(text, period);
        }
        return period;
    }

    /** The year, in four digits. */
    FiscalYear year(String text) {
        int year = text.length() == 4 ? number(text, text) : 0;
        if (year < FiscalYear.FIRST || year > FiscalYear.LAST) {
            throw new CellError("year-malformed", Map.of());
        }
        return new FiscalYear(year);
    }

    private static AccountingPeriod ofYear(String text, @Nullable FiscalYear year) {
        if (year == null) {
            throw CellError.of("period-without-year", text);
        }
        return of(year.value(), number(text, text), text);
    }

    private static AccountingPeriod parse(String text) {
        boolean separated = text.length() == 7 && "-/.".indexOf(text.charAt(4)) >= 0;
        if (!separated && text.length() != 6) {
            throw CellError.of("period-unreadable", text);
        }
        return of(number(text.substring(0, 4), text), number(text.substring(separated ? 5 : 4), text), text);
    }

    private static AccountingPeriod of(int year, int number, String text) {
        if (year < FiscalYear.FIRST || year > FiscalYear.LAST || number > AccountingPeriod.LAST) {
            throw CellError.of("period-unreadable", text);
        }
        return new AccountingPeriod(new FiscalYear(year), number);
    }

    private static int number(String digits, String text) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw CellError.of("period-unreadable", text);
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
