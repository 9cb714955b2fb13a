package no.tertial.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import no.tertial.period.FiscalYear;

/**
 * Reads dates: {@code 2024-02-29}, {@code 29.02.2024}, {@code 29/2/2024} (day first, as in Norway) and {@code 20240229};
 * a time of day after them is left out. The same text is read once.
 */
final class Dates {
    private static final int MOST_REMEMBERED = 10_000;
    private static final LocalDate SERIALS_FROM = LocalDate.of(1899, 12, 30);
    private static final LocalDate SERIALS_FROM_1904 = LocalDate.of(1904, 1, 1);
    /** Before March 1900 Excel counts a day that never was. */
    private static final int FIRST_TRUE_SERIAL = 61;

    private final Map<String, LocalDate> remembered = new HashMap<>();

    /** @throws CellError when the text is no date, or the day does not exist */
    LocalDate of(String text) {
        LocalDate known = remembered.get(text);
        if (known != null) {
            return known;
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        LocalDate date = parse(text);
        remembered.put(text, date);
        return date;
    }

    /** The date of a workbook's serial number: days since the end of 1899, or since 1904. */
    static LocalDate ofSerial(String text, boolean from1904) {
        int days =
                new BigDecimal(text).min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
        if (days < FIRST_TRUE_SERIAL || days > 1_000_000) {
            throw CellError.of("date-unreadable", text);
        }
        return inYears((from1904 ? SERIALS_FROM_1904 : SERIALS_FROM).plusDays(days), text);
    }

    private static LocalDate parse(String text) {
        String day = withoutTime(text);
        int[] numbers = numbers(day);
        if (numbers.length == 1 && day.length() == 8) {
            return existing(numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100, text);
        }
        if (numbers.length == 3 && day.indexOf('-') == 4) {
            return existing(numbers[0], numbers[1], numbers[2], text);
        }
        if (numbers.length == 3 && day.length() - Math.max(day.lastIndexOf('.'), day.lastIndexOf('/')) == 5) {
            return existing(numbers[2], numbers[1], numbers[0], text);
        }
        throw CellError.of("date-unreadable", text);
    }

    private static String withoutTime(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != 'T') {
            end++;
        }
        boolean time = text.substring(end).chars().allMatch(rest -> rest <= ':' || rest == 'T' || rest == 'Z');
        return time ? text.substring(0, end) : text;
    }

    /** The numbers between points, strokes or dashes of one kind; none where there is anything else. */
    private static int[] numbers(String day) {
        int[] numbers = new int[3];
        int count = 0;
        char separator = 0;
        boolean afterSeparator = true;
        for (int i = 0; i < day.length() && count < 3 && day.length() <= 10; i++) {
            char character = day.charAt(i);
            if (character >= '0' && character <= '9') {
                numbers[count] = numbers[count] * 10 + character - '0';
                afterSeparator = false;
            } else if (".-/".indexOf(character) >= 0 && !afterSeparator && (separator == 0 || separator == character)) {
                separator = character;
                afterSeparator = true;
                count++;
            } else {
                return new int[0];
            }
        }
        return afterSeparator || count > 2 ? new int[0] : Arrays.copyOf(numbers, count + 1);
    }

    private static LocalDate existing(int year, int month, int day, String text) {
        try {
            return inYears(LocalDate.of(year, month, day), text);
        } catch (DateTimeException _) {
            throw CellError.of("date-does-not-exist", text);
        }
    }

    private static LocalDate inYears(LocalDate date, String text) {
        if (date.getYear() < FiscalYear.FIRST || date.getYear() > FiscalYear.LAST) {
            throw CellError.of("date-does-not-exist", text);
        }
        return date;
    }
}
