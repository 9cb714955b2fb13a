package no.tertial.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** One amount as a share of another, kept exact until it is shown. */
public record Share(Money part, Money whole) {
    /**
     * The share in per cent, rounded to so many decimals, halves away from zero; null where the whole is zero and no share exists.
     * A negative share means that part and whole have opposite signs.
     */
    public @Nullable BigDecimal percentRounded(int decimals) {
        if (whole.isZero()) {
            return null;
        }
        return BigDecimal.valueOf(part.ore())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole.ore()), decimals, RoundingMode.HALF_UP);
    }
}
