package no.tertial.budget;

import no.tertial.chart.Coding;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;
import no.tertial.money.Precision;
import no.tertial.period.Month;
import no.tertial.regulations.Regulations;
import org.jspecify.annotations.Nullable;

/**
 * A budget line as it is asked for: an amount for the year and a way to spread it.
 *
 * @param recurrence where the line lives on otherwise than the decision it stands in
 * @param precision how exact the decision states the amount; null means exact
 */
public record RequestedLine(
        Coding coding,
        Money amount,
        FullTimeEquivalents fte,
        Phasing phasing,
        @Nullable Recurrence recurrence,
        @Nullable Precision precision) {
    /** An exact line that lives on as its decision does. */
    public RequestedLine(Coding coding, Money amount, FullTimeEquivalents fte, Phasing phasing) {
        this(coding, amount, fte, phasing, null, null);
    }

    /** The line resolved to months from the effective one on; where that cannot be done, the refusal is added. */
    BudgetLine phased(Month effective, Regulations regulations, String at, Refusals refusals) {
        return new BudgetLine(
                coding, phasing.spread(amount, effective, regulations, at, refusals), fte, recurrence, precision);
    }
}
