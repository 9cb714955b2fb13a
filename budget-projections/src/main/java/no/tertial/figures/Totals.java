package no.tertial.figures;

import java.util.EnumMap;
import java.util.Map;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.money.Money;

/** Running totals per measure, to date and for the year, of one row of an answer. */
final class Totals {
    private final Map<Measure, Long> toDate = new EnumMap<>(Measure.class);
    private final Map<Measure, Long> year = new EnumMap<>(Measure.class);

    void add(Sums.Sum sum) {
        toDate.merge(sum.measure(), sum.toDate(), Math::addExact);
        year.merge(sum.measure(), sum.year(), Math::addExact);
    }

    void add(Totals other) {
        other.toDate.forEach((measure, amount) -> toDate.merge(measure, amount, Math::addExact));
        other.year.forEach((measure, amount) -> year.merge(measure, amount, Math::addExact));
    }

    void subtract(Sums.Sum sum) {
        toDate.merge(sum.measure(), -sum.toDate(), Math::addExact);
        year.merge(sum.measure(), -sum.year(), Math::addExact);
    }

    /** Whether the ledger holds anything, even if it sums to zero. */
    boolean hasActual() {
        return year.containsKey(Measure.ACTUAL);
    }

    boolean hasRestatement() {
        return year.containsKey(Measure.RESTATEMENT);
    }

    Money year(Measure measure) {
        return new Money(year.getOrDefault(measure, 0L));
    }

    Money toDate(Measure measure) {
        return new Money(toDate.getOrDefault(measure, 0L));
    }

    Money adjustments() {
        return revisedBudget().minus(year(Measure.ORIGINAL_BUDGET));
    }

    Money revisedBudget() {
        return budget(year);
    }

    Money budgetToDate() {
        return budget(toDate);
    }

    private static Money budget(Map<Measure, Long> amounts) {
        Money sum = Money.ZERO;
        for (Map.Entry<Measure, Long> amount : amounts.entrySet()) {
            if (amount.getKey().isBudget()) {
                sum = sum.plus(new Money(amount.getValue()));
            }
        }
        return sum;
    }

    Money actualToDate() {
        return toDate(Measure.ACTUAL);
    }

    /** Actual less budget, where what was set aside for its purpose counts as spent and what was used of it does not. */
    Money deviation() {
        return actualToDate().plus(toDate(Measure.SET_ASIDE)).minus(budgetToDate());
    }

    /** What is left of the year's budget when all that was ordered has come. */
    Money available() {
        return revisedBudget().minus(actualToDate()).minus(year(Measure.COMMITTED));
    }

    FullTimeEquivalents fte() {
        return new FullTimeEquivalents(year.getOrDefault(Measure.FTE, 0L));
    }
}
