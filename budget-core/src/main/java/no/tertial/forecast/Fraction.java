package no.tertial.forecast;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import no.tertial.money.Money;

/** An amount of øre that is not yet rounded, so that a forecast rounds once, when its sides have been added. */
record Fraction(BigInteger numerator, BigInteger denominator) {
    static final Fraction ZERO = whole(Money.ZERO);

    static Fraction whole(Money amount) {
        return new Fraction(BigInteger.valueOf(amount.ore()), BigInteger.ONE);
    }

    /** The amount times a fraction; the divisor is never zero. */
    static Fraction times(Money amount, long multiplier, long divisor) {
        return new Fraction(
                BigInteger.valueOf(amount.ore()).multiply(BigInteger.valueOf(multiplier)), BigInteger.valueOf(divisor));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * The nearest øre, halves away from zero; empty where that is more than an amount can hold. One bit is kept free, so
     * that a budget can be subtracted from it.
     */
    Optional<Money> rounded() {
        BigInteger ore = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
        return ore.bitLength() < Long.SIZE - 1 ? Optional.of(new Money(ore.longValueExact())) : Optional.empty();
    }
}
