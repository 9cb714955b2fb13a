package no.tertial.journal;

import java.util.Comparator;
import no.tertial.period.FiscalYear;

/** What a voucher (bilag) is known by, once and for all: client, ledger year, series and number. */
public record VoucherKey(String client, FiscalYear year, String series, String number) {
    /** By client, year, series and number. */
    public static final Comparator<VoucherKey> ORDER = Comparator.comparing(VoucherKey::client)
            .thenComparing(VoucherKey::year)
            .thenComparing(VoucherKey::series)
            .thenComparing(VoucherKey::number);

    private static final int LONGEST_PART = 20;

    /** @throws IllegalArgumentException when a part is not 1 to 20 letters (a to z) and digits */
    public VoucherKey {
        requirePart(client);
        requirePart(series);
        requirePart(number);
    }

    /** Whether the text may stand as client, series or number. */
    public static boolean isPart(String text) {
        if (text.isEmpty() || text.length() > LONGEST_PART) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static void requirePart(String text) {
        if (!isPart(text)) {
            throw new IllegalArgumentException("Not 1 to 20 letters and digits: " + text);
        }
    }

    /** Reads {@code DK-2014-IF-100234}. */
    public static VoucherKey parse(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("Not client-year-series-number: " + text);
        }
        return new VoucherKey(parts[0], FiscalYear.parse(parts[1]), parts[2], parts[3]);
    }

    /** {@code DK-2014-IF-100234}. */
    @Override
    public String toString() {
        return client + "-" + year + "-" + series + "-" + number;
    }
}
