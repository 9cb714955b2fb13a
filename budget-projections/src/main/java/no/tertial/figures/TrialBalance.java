package no.tertial.figures;

import java.util.List;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;

/**
 * What the ledger shows of a period. A line that is left out is zero.
 *
 * @param position as of which it was summed
 */
public record TrialBalance(AccountingPeriod period, long position, List<Line> lines) {
    /** @param total expenditure less income, in the period alone */
    public record Line(String ansvar, String account, Money total) {}
}
