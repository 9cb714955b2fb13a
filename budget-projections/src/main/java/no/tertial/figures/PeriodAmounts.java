package no.tertial.figures;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Amounts by accounting period; in a period without one there is none, which is not the same as zero. */
final class PeriodAmounts {
    private final @Nullable Long[] amounts = new Long[PeriodColumns.COUNT];

    void add(int period, long amount) {
        Long before = amounts[period];
        amounts[period] = before == null ? amount : Math.addExact(before, amount);
    }

    @Nullable
    Long in(int period) {
        return amounts[period];
    }

    /** How many periods have an amount. */
    int count() {
        return (int) Arrays.stream(amounts).filter(Objects::nonNull).count();
    }
}
