package no.tertial.statements;

import java.time.Instant;
import java.util.List;
import no.tertial.journal.PeriodStatus;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/** All sixteen periods of a year, 00 to 15, with their status. */
public record PeriodStatuses(FiscalYear year, @Nullable Instant knownAt, long position, List<StatusOfPeriod> periods) {
    /**
     * @param by who changed it last; null for a period never spoken of
     * @param at when that was recorded
     * @param reason given when it was reopened
     */
    public record StatusOfPeriod(
            AccountingPeriod period,
            PeriodStatus status,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String reason) {}
}
