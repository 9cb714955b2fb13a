package no.tertial.journal;

import no.tertial.period.AccountingPeriod;

/** What may be asked of an accounting period. */
public sealed interface PeriodCommand {
    AccountingPeriod period();

    record FreezePeriod(AccountingPeriod period) implements PeriodCommand {}

    record ClosePeriod(AccountingPeriod period) implements PeriodCommand {}

    /** @param reason why a frozen or closed period must take entries again; names no private person */
    record ReopenPeriod(AccountingPeriod period, String reason) implements PeriodCommand {}
}
