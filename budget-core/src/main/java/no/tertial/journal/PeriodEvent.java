package no.tertial.journal;

import no.tertial.period.AccountingPeriod;

/** What has happened to an accounting period. Kept for ever: fields are only added. */
public sealed interface PeriodEvent {
    AccountingPeriod period();

    record PeriodFrozen(AccountingPeriod period) implements PeriodEvent {}

    record PeriodClosed(AccountingPeriod period) implements PeriodEvent {}

    record PeriodReopened(AccountingPeriod period, String reason) implements PeriodEvent {}
}
