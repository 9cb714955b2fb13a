package no.tertial.forecast;

import java.util.List;
import no.tertial.money.Money;

/**
 * One side of what is forecast: its expenditure, or its income. Ratios are taken on a side and never on the net, which
 * crosses zero and breaks them. Expenditure is positive, income negative.
 *
 * @param revisedBudget the whole year's budget as it stands
 * @param budgetToDate the part of it that is phased to the months elapsed
 * @param actualToDate what the ledger shows for the months elapsed
 * @param history earlier years, newest first, from the year before without a gap: it ends at the first year that has no ledger
 */
public record Gross(Money revisedBudget, Money budgetToDate, Money actualToDate, List<PastYear> history) {
    /** A side on which nothing happens. */
    public static final Gross NONE = new Gross(Money.ZERO, Money.ZERO, Money.ZERO, List.of());

    public Gross {
        history = List.copyOf(history);
    }

    Money deviationToDate() {
        return actualToDate.minus(budgetToDate);
    }

    Money remainingBudget() {
        return revisedBudget.minus(budgetToDate);
    }

    /** All earlier years as one, which evens out the years; zero where there are none. */
    PastYear pooled() {
        return new PastYear(
                Money.sum(history.stream().map(PastYear::toDate).toList()),
                Money.sum(history.stream().map(PastYear::total).toList()));
    }

    /** Nothing is budgeted or booked, and nothing was in any earlier year. */
    boolean isEmpty() {
        return revisedBudget.isZero()
                && budgetToDate.isZero()
                && actualToDate.isZero()
                && history.stream().allMatch(PastYear::isEmpty);
    }
}
