package no.tertial.figures;

import java.util.List;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;

/**
 * What the ledger shows of a year. A line that is left out is zero.
 *
 * @param position as of which it was summed
 */
public record TrialBalance(FiscalYear year, long position, List<Line> lines) {
    /** @param total expenditure less income, in the period alone */
    public record Line(AccountingPeriod period, String ansvar, String account, Money total) {}
}
