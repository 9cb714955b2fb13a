package no.tertial.budget;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Positions (årsverk) in hundredths of a full-time equivalent; never negative in a budget, negative in a reduction. */
public record FullTimeEquivalents(long hundredths) {
    public static final FullTimeEquivalents NONE = new FullTimeEquivalents(0);
    private static final Pattern TEXT = Pattern.compile("-?\\d{1,7}(\\.\\d{1,2})?");

    /** So many whole full-time equivalents. */
    public static FullTimeEquivalents of(long whole) {
        return new FullTimeEquivalents(Math.multiplyExact(whole, 100L));
    }

    /**
     * Reads a decimal with at most two decimals.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static FullTimeEquivalents parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("Not full-time equivalents with at most two decimals: " + text);
        }
        return new FullTimeEquivalents(new BigDecimal(text).movePointRight(2).longValueExact());
    }

    public FullTimeEquivalents plus(FullTimeEquivalents other) {
        return new FullTimeEquivalents(Math.addExact(hundredths, other.hundredths));
    }

    /** With two decimals: {@code 79.00}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
