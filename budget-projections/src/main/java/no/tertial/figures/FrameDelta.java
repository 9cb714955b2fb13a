package no.tertial.figures;

import java.util.List;
import no.tertial.budget.BudgetEvent;
import no.tertial.budget.BudgetEvent.AdjustmentRejected;
import no.tertial.budget.BudgetEvent.AdjustmentSubmitted;
import no.tertial.budget.BudgetEvent.AdjustmentWithdrawn;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetEvent.BudgetClosed;
import no.tertial.budget.BudgetEvent.BudgetReorganised;
import no.tertial.budget.BudgetEvent.BudgetVersionRecorded;
import no.tertial.budget.FrameChange;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.chart.AccountClass;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * By how much an event moves a frame.
 *
 * @param project for investment, where the frame is of one
 * @param fte positions that come with it
 */
public record FrameDelta(
        String area, AccountClass accountClass, @Nullable String project, Money net, FullTimeEquivalents fte) {
    public static List<FrameDelta> of(BudgetEvent event) {
        return switch (event) {
            case BudgetAdopted e ->
                e.frames().stream()
                        .map(frame -> new FrameDelta(
                                frame.area(), frame.accountClass(), frame.project(), frame.net(), frame.fte()))
                        .toList();
            case AppropriationAdjusted e -> ofChanges(e.change().frameChanges());
            case BudgetReorganised e -> ofChanges(e.frameChanges());
            case BudgetVersionRecorded _,
                    AdjustmentSubmitted _,
                    AdjustmentRejected _,
                    AdjustmentWithdrawn _,
                    BudgetClosed _ -> List.of();
        };
    }

    private static List<FrameDelta> ofChanges(List<FrameChange> changes) {
        return changes.stream().map(FrameDelta::ofChange).toList();
    }

    private static FrameDelta ofChange(FrameChange change) {
        FullTimeEquivalents fte = change.fte();
        return new FrameDelta(
                change.area(),
                change.accountClass(),
                change.project(),
                change.net(),
                fte == null ? FullTimeEquivalents.NONE : fte);
    }
}
