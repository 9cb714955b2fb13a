package no.tertial.figures;

import java.time.Instant;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountGroup;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What was entered in one period after it was last frozen, in whatever way it came. Kroner, expenditure positive.
 *
 * @param frozenAt when the period was last frozen
 * @param frozenPosition the event that froze it: as of this position the report's figures stand
 * @param rows those that later entries changed
 */
public record AfterCutOff(
        AccountingPeriod period,
        Instant frozenAt,
        long frozenPosition,
        AccountClass accountClass,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<LateRow> rows,
        LateRow total) {
    /**
     * One group; the dimensions that were not asked for are null.
     *
     * @param name of the finest dimension that has one: account, function, else unit
     * @param atCutOff what the ledger of the period showed when it was frozen
     * @param effect what has been added since
     * @param now both together
     */
    public record LateRow(
            @Nullable String unit,
            @Nullable String ansvar,
            @Nullable String function,
            @Nullable String account,
            @Nullable AccountGroup accountGroup,
            @Nullable String name,
            Money atCutOff,
            Money effect,
            Money now) {}
}
