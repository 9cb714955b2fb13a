package no.tertial.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountGroup;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A year's budget.
 *
 * @param frames the council's frames of the areas that the question covers; empty for a scope or filter of one unit
 */
public record BudgetOverview(
        FiscalYear year,
        AccountClass accountClass,
        OrganisationView organisation,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<BudgetRow> rows,
        BudgetRow total,
        List<FrameOfArea> frames) {
    /**
     * The dimensions that were not asked for are null.
     *
     * @param name of the finest dimension that has one: account, function, else unit
     * @param shareOfFrame the row's revised budget in per cent of its area's frame, one decimal; null where the row
     *     covers more than one area or there is no frame
     */
    public record BudgetRow(
            @Nullable String unit,
            @Nullable String ansvar,
            @Nullable String function,
            @Nullable String account,
            @Nullable AccountGroup accountGroup,
            @Nullable String name,
            Money original,
            Adjustments adjustments,
            Money revised,
            FullTimeEquivalents fte,
            @Nullable BigDecimal shareOfFrame) {}

    /** Net change of the year's amount by kind of adjustment; rephasing changes none. */
    public record Adjustments(
            Money reallocation,
            Money supplementary,
            Money operatingToCapital,
            Money grantAdjustment,
            Money technical,
            Money carryForward,
            Money reappropriation,
            Money reorganisation) {
        static Adjustments of(Totals totals) {
            return new Adjustments(
                    totals.year(Measure.REALLOCATION),
                    totals.year(Measure.SUPPLEMENTARY),
                    totals.year(Measure.OPERATING_TO_CAPITAL),
                    totals.year(Measure.GRANT_ADJUSTMENT),
                    totals.year(Measure.TECHNICAL),
                    totals.year(Measure.CARRY_FORWARD),
                    totals.year(Measure.REAPPROPRIATION),
                    totals.year(Measure.REORGANISATION));
        }

        public Money total() {
            return Money.sum(List.of(
                    reallocation,
                    supplementary,
                    operatingToCapital,
                    grantAdjustment,
                    technical,
                    carryForward,
                    reappropriation,
                    reorganisation));
        }
    }

    /**
     * @param project for investment, where the frame is of one
     * @param allocated what the area's lines sum to
     * @param unallocated frame less lines; always zero while the rules hold
     * @param fteFrame the positions that the frame was adopted with
     * @param fteAllocated the positions in the lines
     */
    public record FrameOfArea(
            String area,
            String name,
            @Nullable String project,
            Money frame,
            Money allocated,
            Money unallocated,
            FullTimeEquivalents fteFrame,
            FullTimeEquivalents fteAllocated) {}
}
