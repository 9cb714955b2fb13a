package no.tertial.journal;

import java.util.HashMap;
import java.util.Map;
import no.tertial.period.AccountingPeriod;

/** The status of one year's accounting periods; a period never spoken of is open. */
public record LedgerPeriods(Map<AccountingPeriod, PeriodStatus> changed) {
    public PeriodStatus statusOf(AccountingPeriod period) {
        return changed.getOrDefault(period, PeriodStatus.OPEN);
    }

    LedgerPeriods with(AccountingPeriod period, PeriodStatus status) {
        Map<AccountingPeriod, PeriodStatus> copy = new HashMap<>(changed);
        copy.put(period, status);
        return new LedgerPeriods(Map.copyOf(copy));
    }
}
