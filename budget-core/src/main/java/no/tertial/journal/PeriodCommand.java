package no.tertial.journal;

import no.tertial.period.AccountingPeriod;

/** What may be asked of an accounting period. */
public sealed interface PeriodCommand {
    AccountingPeriod period();

    record FreezePeriod(AccountingPeriod period) implements PeriodCommand {}

    record ClosePeriod(AccountingPeriod period) implements PeriodCommand {}

    /**
     * A frozen or closed period takes entries again.
     *
     * @param reason why it must; names no private person
     */
    record ReopenPeriod(AccountingPeriod period, String reason) implements PeriodCommand {}
}
