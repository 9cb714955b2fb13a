package no.tertial.grants;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;

/** What givers have promised, and what became of it. Kept for ever: fields are only added. */
public sealed interface GrantEvent {
    String grant();

    record GrantRegistered(String grant, GrantTerms terms, List<ExpectedYear> expected) implements GrantEvent {}

    /**
     * The giver said otherwise.
     *
     * @param before what had been promised for the year in all, positive
     * @param after what is promised now
     * @param changes by how much the expected income moves, line by line
     */
    record GrantChanged(
            String grant,
            FiscalYear year,
            Money before,
            Money after,
            LocalDate learnedOn,
            String reference,
            String reason,
            List<ExpectedIncome> changes)
            implements GrantEvent {}

    /** @param coding the income line of the share that it was set aside from */
    record UnspentSetAside(String grant, AccountingPeriod period, Coding coding, Money amount, String reason)
            implements GrantEvent {}

    /** @param coding the expenditure that it paid for */
    record FundUsed(String grant, AccountingPeriod period, Coding coding, Money amount, String reason)
            implements GrantEvent {}

    /** The income of a year, line by line. */
    record ExpectedYear(FiscalYear year, List<ExpectedIncome> lines) {}
}
