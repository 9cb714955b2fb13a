package no.tertial.budget;

import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.MonthlyAmounts;

/**
 * An amount of the detail budget, resolved to months, as events carry it.
 *
 * @param months what is budgeted, or by how much it changes, each month; expenditure positive
 * @param fte the positions behind it, or the change of them
 */
public record BudgetLine(Coding coding, MonthlyAmounts months, FullTimeEquivalents fte) {
    /** The year's amount. */
    public Money amount() {
        return months.total();
    }
}
