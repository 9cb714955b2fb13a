package no.tertial.figures;

import java.util.List;
import no.tertial.budget.BudgetEvent;
import no.tertial.budget.BudgetEvent.AppropriationReallocated;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetEvent.BudgetClosed;
import no.tertial.budget.BudgetEvent.SupplementaryAppropriated;
import no.tertial.budget.FrameChange;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.chart.AccountClass;
import no.tertial.money.Money;

/** By how much an event moves an area's frame; positions are only ever given with the adopted frame. */
public record FrameDelta(String area, AccountClass accountClass, Money net, FullTimeEquivalents fte) {
    public static List<FrameDelta> of(BudgetEvent event) {
        return switch (event) {
            case BudgetAdopted e ->
                e.frames().stream()
                        .map(frame -> new FrameDelta(frame.area(), frame.accountClass(), frame.net(), frame.fte()))
                        .toList();
            case AppropriationReallocated e -> ofChanges(e.frameChanges());
            case SupplementaryAppropriated e -> ofChanges(e.frameChanges());
            case BudgetClosed _ -> List.of();
        };
    }

    private static List<FrameDelta> ofChanges(List<FrameChange> changes) {
        return changes.stream()
                .map(change ->
                        new FrameDelta(change.area(), change.accountClass(), change.net(), FullTimeEquivalents.NONE))
                .toList();
    }
}
