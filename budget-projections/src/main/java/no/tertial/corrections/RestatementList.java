package no.tertial.corrections;

import java.time.Instant;
import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/** A year's restatements in the order in which they were recorded. Amounts in kroner, expenditure positive. */
public record RestatementList(
        FiscalYear year, @Nullable Instant knownAt, long position, String currency, List<RestatementRow> restatements) {
    /**
     * @param restatement what it is called
     * @param period that the amounts were booked in
     * @param caseReference the case that found it; null where there is none
     * @param voucher that it is about; null where it is about none
     * @param cancels the restatement that it takes back; null for most
     * @param cancelledBy the restatement that took it back; null while it is in force
     * @param by who recorded it
     * @param at when that was
     * @param lines those of it that touch what was asked for
     */
    public record RestatementRow(
            String restatement,
            AccountingPeriod period,
            String reason,
            @Nullable String caseReference,
            @Nullable String voucher,
            @Nullable String cancels,
            @Nullable String cancelledBy,
            String by,
            Instant at,
            List<RestatedRow> lines) {}

    /**
     * @param from where it was booked
     * @param to where it belongs
     */
    public record RestatedRow(Coding from, Coding to, Money amount) {}
}
