package no.tertial.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountGroup;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Two budgets of a year beside each other, with units and areas as they are at the year's end. */
public record VersionComparison(
        FiscalYear year,
        AccountClass accountClass,
        String from,
        String to,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<VersionRow> rows,
        VersionRow total) {
    /**
     * The dimensions that were not asked for are null.
     *
     * @param name of the finest dimension that has one
     * @param difference {@code toAmount} less {@code fromAmount}
     * @param differencePercent of what it was before, two decimals; null where that is zero
     */
    public record VersionRow(
            @Nullable String unit,
            @Nullable String ansvar,
            @Nullable String function,
            @Nullable String account,
            @Nullable AccountGroup accountGroup,
            @Nullable String name,
            Money fromAmount,
            Money toAmount,
            Money difference,
            @Nullable BigDecimal differencePercent,
            FullTimeEquivalents fromFte,
            FullTimeEquivalents toFte) {}
}
