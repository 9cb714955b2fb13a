package no.tertial.followup;

import java.time.Instant;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import org.jspecify.annotations.Nullable;

/**
 * Open commitments by the orders' numbers.
 *
 * @param last the order that the page ends with; null where there are no more
 */
public record CommitmentPage(
        FiscalYear year,
        @Nullable Instant knownAt,
        long position,
        List<CommitmentRow> commitments,
        @Nullable String last) {
    /**
     * @param expected the month in which the invoice is expected
     * @param ordered what was ordered
     * @param remaining what is not yet invoiced; above zero
     */
    public record CommitmentRow(
            String order,
            String unit,
            String ansvar,
            AccountClass accountClass,
            String account,
            String function,
            @Nullable String project,
            Month expected,
            Money ordered,
            Money remaining) {}
}
