package no.tertial.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Recurrence;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.money.Precision;
import no.tertial.period.FiscalYear;
import no.tertial.period.MonthlyAmounts;
import org.jspecify.annotations.Nullable;

/**
 * One adjustment with its lines.
 *
 * @param lines what it is about; only what the asker may see
 * @param financing where the money comes from
 * @param frames by how much it moves the council's frames; none for who sees a single unit
 */
public record AdjustmentAnswer(
        FiscalYear year,
        LocalDate validAt,
        @Nullable Instant knownAt,
        long position,
        String currency,
        DecisionRow adjustment,
        List<AdjustmentLine> lines,
        List<AdjustmentLine> financing,
        List<FrameMove> frames) {
    /**
     * @param amount the year's amount; expenditure positive
     * @param recurrence where the line lives on otherwise than its decision
     * @param precision where the decision states the amount other than exactly
     */
    public record AdjustmentLine(
            Coding coding,
            String unit,
            Money amount,
            MonthlyAmounts months,
            FullTimeEquivalents fte,
            @Nullable Recurrence recurrence,
            @Nullable Precision precision) {}

    /** @param project for investment, where the frame is of one */
    public record FrameMove(
            String area,
            AccountClass accountClass,
            @Nullable String project,
            Money net,
            FullTimeEquivalents fte) {}
}
