package no.tertial.budget;

import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.money.Precision;
import no.tertial.period.MonthlyAmounts;
import org.jspecify.annotations.Nullable;

/**
 * An amount of the detail budget, resolved to months, as events carry it.
 *
 * @param months what is budgeted, or by how much it changes, each month; expenditure positive
 * @param fte the positions behind it, or the change of them
 * @param recurrence where the line lives on otherwise than the decision it stands in
 * @param precision how exact the decision states the amount; null means exact
 */
public record BudgetLine(
        Coding coding,
        MonthlyAmounts months,
        FullTimeEquivalents fte,
        @Nullable Recurrence recurrence,
        @Nullable Precision precision) {
    /** An exact line that lives on as its decision does. */
    public BudgetLine(Coding coding, MonthlyAmounts months, FullTimeEquivalents fte) {
        this(coding, months, fte, null, null);
    }

    /** The year's amount. */
    public Money amount() {
        return months.total();
    }
}
