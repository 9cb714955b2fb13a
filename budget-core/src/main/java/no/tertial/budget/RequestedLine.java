package no.tertial.budget;

import no.tertial.budget.BudgetRejection.MonthsDoNotSumToAmount;
import no.tertial.budget.BudgetRejection.NotTwelveMonths;
import no.tertial.budget.BudgetRejection.PhasedBeforeEffectiveMonth;
import no.tertial.chart.Coding;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;

/** A budget line as it is asked for: an amount for the year and a way to spread it. */
public record RequestedLine(Coding coding, Money amount, FullTimeEquivalents fte, Phasing phasing) {
    /** The line resolved to months from the effective one on; where that cannot be done, the refusal is added. */
    BudgetLine phased(Month effective, String at, Refusals refusals) {
        MonthlyAmounts months = switch (phasing) {
            case Phasing.Even _ -> MonthlyAmounts.evenlyFrom(effective.number(), amount);
            case Phasing.Manual manual -> byHand(manual, effective, at + "/months", refusals);
        };
        return new BudgetLine(coding, months, fte);
    }

    private MonthlyAmounts byHand(Phasing.Manual manual, Month effective, String at, Refusals refusals) {
        if (manual.months().size() != Month.IN_A_YEAR) {
            refusals.add(new NotTwelveMonths(manual.months().size(), at));
            return MonthlyAmounts.ZERO;
        }
        MonthlyAmounts months = new MonthlyAmounts(manual.months());
        refusals.when(!months.total().equals(amount), () -> new MonthsDoNotSumToAmount(amount, months.total(), at));
        refusals.when(months.touchesBefore(effective.number()), () -> new PhasedBeforeEffectiveMonth(effective, at));
        return months;
    }
}
