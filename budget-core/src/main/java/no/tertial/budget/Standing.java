package no.tertial.budget;

import no.tertial.money.Money;
import no.tertial.period.MonthlyAmounts;

/** What stands on a line now: the year's months and its positions. */
public record Standing(MonthlyAmounts months, FullTimeEquivalents fte) {
    static final Standing NOTHING = new Standing(MonthlyAmounts.ZERO, FullTimeEquivalents.NONE);

    /** The year's amount. */
    public Money amount() {
        return months.total();
    }

    Standing plus(BudgetLine line) {
        return new Standing(months.plus(line.months()), fte.plus(line.fte()));
    }
}
