package no.tertial.period;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.tertial.money.Money;

/** A year's amount spread over its twelve months, January first. The months always sum to the year. */
public record MonthlyAmounts(List<Money> months) {
    public static final MonthlyAmounts ZERO = new MonthlyAmounts(Collections.nCopies(Month.IN_A_YEAR, Money.ZERO));

    /** @throws IllegalArgumentException when there are not twelve months */
    public MonthlyAmounts {
        if (months.size() != Month.IN_A_YEAR) {
            throw new IllegalArgumentException("A year has twelve months, not " + months.size());
        }
        months = List.copyOf(months);
    }

    /** The amount spread evenly, exact to the øre, over the months from the given number (1 to 12) to December. */
    public static MonthlyAmounts evenlyFrom(int firstMonth, Money year) {
        List<Money> months = new ArrayList<>(Collections.nCopies(firstMonth - 1, Money.ZERO));
        months.addAll(year.split(Month.IN_A_YEAR - firstMonth + 1));
        return new MonthlyAmounts(months);
    }

    /** The amount in the month with the given number, 1 to 12, and nothing in the others. */
    public static MonthlyAmounts inMonth(int number, Money amount) {
        List<Money> months = new ArrayList<>(Collections.nCopies(Month.IN_A_YEAR, Money.ZERO));
        months.set(number - 1, amount);
        return new MonthlyAmounts(months);
    }

    /** The year's amount. */
    public Money total() {
        return Money.sum(months);
    }

    /** The amount of one month, 1 to 12. */
    public Money month(int number) {
        return months.get(number - 1);
    }

    /** The sum of the months up to and including the given number, 0 to 12. */
    public Money through(int number) {
        return Money.sum(months.subList(0, number));
    }

    /** Whether any month before the given number, 1 to 12, has an amount. */
    public boolean touchesBefore(int month) {
        return months.subList(0, month - 1).stream().anyMatch(amount -> !amount.isZero());
    }

    /** Month by month, the sum. */
    public MonthlyAmounts plus(MonthlyAmounts other) {
        List<Money> sums = new ArrayList<>(Month.IN_A_YEAR);
        for (int i = 0; i < Month.IN_A_YEAR; i++) {
            sums.add(months.get(i).plus(other.months.get(i)));
        }
        return new MonthlyAmounts(sums);
    }

    /** Month by month, the difference. */
    public MonthlyAmounts minus(MonthlyAmounts other) {
        return plus(other.negated());
    }

    /** Month by month, the same amounts with the other sign. */
    public MonthlyAmounts negated() {
        return new MonthlyAmounts(months.stream().map(Money::negated).toList());
    }

    /** The month with the given number, 1 to 12, as it is, and nothing in the others. */
    public MonthlyAmounts only(int month) {
        return inMonth(month, month(month));
    }

    /** The months before the given one, 1 to 12, as they are, and nothing in the others. */
    public MonthlyAmounts before(int month) {
        List<Money> kept = new ArrayList<>(months.subList(0, month - 1));
        kept.addAll(Collections.nCopies(Month.IN_A_YEAR - month + 1, Money.ZERO));
        return new MonthlyAmounts(kept);
    }

    /** The months from the given one, 1 to 12, to December as they are, and nothing in the others. */
    public MonthlyAmounts from(int month) {
        return minus(before(month));
    }

    /**
     * Splits each month in proportion to the weights, so that the parts of each month add up to it again.
     *
     * @param weights none negative, at least one positive
     */
    public List<MonthlyAmounts> splitByWeights(List<Long> weights) {
        List<List<Money>> parts = new ArrayList<>();
        weights.forEach(_ -> parts.add(new ArrayList<>(Month.IN_A_YEAR)));
        for (Money month : months) {
            List<Money> shares = month.splitByWeights(weights);
            for (int i = 0; i < weights.size(); i++) {
                parts.get(i).add(shares.get(i));
            }
        }
        return parts.stream().map(MonthlyAmounts::new).toList();
    }
}
