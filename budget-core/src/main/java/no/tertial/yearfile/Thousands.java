package no.tertial.yearfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import no.tertial.money.Money;

/** Whole thousand kroner, in which the nation counts. */
final class Thousands {
    private static final long ORE = 100_000;

    private Thousands() {}

    static Money asMoney(long thousands) {
        return Money.kroner(Math.multiplyExact(thousands, 1000L));
    }

    /** The nearest, halves away from zero. */
    static long nearest(Money amount) {
        return amount.timesRounded(1, ORE).ore();
    }

    /**
     * The amounts in thousands, which sum to their total rounded once: all are cut down, and those that lost most are given
     * one back until the sum is right. Each is less than one off; of equals the first is given back first.
     */
    static List<Long> of(List<Money> amounts) {
        List<Long> thousands = new ArrayList<>();
        amounts.forEach(amount -> thousands.add(Math.floorDiv(amount.ore(), ORE)));
        long missing = nearest(Money.sum(amounts))
                - thousands.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, amounts.size())
                .boxed()
                .sorted(Comparator.comparing(i -> -Math.floorMod(amounts.get(i).ore(), ORE)))
                .limit(missing)
                .forEach(i -> thousands.set(i, thousands.get(i) + 1));
        return List.copyOf(thousands);
    }
}
