package no.tertial.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An amount in Norwegian kroner, held in whole øre. Expenditure is positive, income negative.
 * Sums are exact or fail; nothing rounds unless the method's name says so.
 */
public record Money(long ore) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** The largest amount that is taken in from outside, in either direction: 999 999 999 999.99 kr. */
    public static final Money LARGEST = new Money(99_999_999_999_999L);

    private static final Pattern KRONER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,2})?");

    /** So many whole kroner. */
    public static Money kroner(long kroner) {
        return new Money(Math.multiplyExact(kroner, 100L));
    }

    /**
     * Reads an amount in kroner as it stands on the wire: a decimal point, at most two decimals, no separators.
     *
     * @throws IllegalArgumentException when the text is anything else, or beyond {@link #LARGEST}
     */
    public static Money parse(String kroner) {
        if (!KRONER.matcher(kroner).matches()) {
            throw new IllegalArgumentException("Not an amount in kroner with at most two decimals: " + kroner);
        }
        return new Money(new BigDecimal(kroner).movePointRight(2).longValueExact());
    }

    /** The exact sum; zero where there is nothing to add. */
    public static Money sum(Collection<Money> amounts) {
        Money sum = ZERO;
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }

    /**
     * The exact sum.
     *
     * @throws ArithmeticException when it does not fit
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(ore, other.ore));
    }

    /**
     * The exact difference.
     *
     * @throws ArithmeticException when it does not fit
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(ore, other.ore));
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return new Money(Math.negateExact(ore));
    }

    /** The amount without its sign. */
    public Money abs() {
        return ore < 0 ? negated() : this;
    }

    public boolean isZero() {
        return ore == 0;
    }

    public boolean isPositive() {
        return ore > 0;
    }

    public boolean isNegative() {
        return ore < 0;
    }

    /**
     * The amount times a fraction, rounded to the nearest øre, halves away from zero.
     *
     * @throws ArithmeticException when the divisor is zero or the result does not fit
     */
    public Money timesRounded(long multiplier, long divisor) {
        return new Money(BigDecimal.valueOf(ore)
                .multiply(BigDecimal.valueOf(multiplier))
                .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** Splits evenly into parts that differ by at most one øre and add up to the amount again. */
    public List<Money> split(int parts) {
        return splitByWeights(Collections.nCopies(parts, 1L));
    }

    /**
     * Splits in proportion to the weights. Each part is the difference of two running totals cut toward zero, so the parts
     * always add up to the amount again, and none is more than one øre off its exact share.
     *
     * @param weights none negative, at least one positive
     */
    public List<Money> splitByWeights(List<Long> weights) {
        BigInteger whole = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("A weight is never negative: " + weight);
            }
            whole = whole.add(BigInteger.valueOf(weight));
        }
        if (whole.signum() == 0) {
            throw new IllegalArgumentException("At least one weight must be positive");
        }
        List<Money> parts = new ArrayList<>(weights.size());
        BigInteger running = BigInteger.ZERO;
        long given = 0;
        for (long weight : weights) {
            running = running.add(BigInteger.valueOf(weight));
            long upTo = BigInteger.valueOf(ore).multiply(running).divide(whole).longValueExact();
            parts.add(new Money(upTo - given));
            given = upTo;
        }
        return List.copyOf(parts);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(ore, other.ore);
    }

    /** Kroner with two decimals, as on the wire: {@code -1234.50}. */
    @Override
    public String toString() {
        return BigDecimal.valueOf(ore, 2).toPlainString();
    }
}
