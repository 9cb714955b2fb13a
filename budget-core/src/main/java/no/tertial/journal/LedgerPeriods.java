package no.tertial.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.tertial.period.AccountingPeriod;

/** The status of one year's accounting periods; a period never spoken of is open. */
public record LedgerPeriods(Map<AccountingPeriod, PeriodStatus> changed) {
    public PeriodStatus statusOf(AccountingPeriod period) {
        return changed.getOrDefault(period, PeriodStatus.OPEN);
    }

    /** The periods that have that status; those never spoken of are not counted. */
    public Set<AccountingPeriod> in(PeriodStatus status) {
        return changed.keySet().stream()
                .filter(period -> changed.get(period) == status)
                .collect(Collectors.toUnmodifiableSet());
    }

    LedgerPeriods with(AccountingPeriod period, PeriodStatus status) {
        Map<AccountingPeriod, PeriodStatus> copy = new HashMap<>(changed);
        copy.put(period, status);
        return new LedgerPeriods(Map.copyOf(copy));
    }
}
