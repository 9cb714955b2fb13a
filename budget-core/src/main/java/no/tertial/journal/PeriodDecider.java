package no.tertial.journal;

import java.util.List;
import java.util.Map;
import no.tertial.decider.Decider;
import no.tertial.journal.PeriodCommand.ClosePeriod;
import no.tertial.journal.PeriodCommand.FreezePeriod;
import no.tertial.journal.PeriodCommand.ReopenPeriod;
import no.tertial.journal.PeriodEvent.PeriodClosed;
import no.tertial.journal.PeriodEvent.PeriodFrozen;
import no.tertial.journal.PeriodEvent.PeriodReopened;
import no.tertial.journal.PeriodRejection.PeriodHeldByImports;
import no.tertial.journal.PeriodRejection.PeriodStatusConflict;

/**
 * Freezes, closes and reopens the accounting periods of one year.
 *
 * @param heldBy the imports that hold the period open
 */
public record PeriodDecider(List<String> heldBy) implements Decider<PeriodCommand, PeriodEvent, LedgerPeriods> {
    @Override
    public LedgerPeriods initial() {
        return new LedgerPeriods(Map.of());
    }

    @Override
    public List<PeriodEvent> decide(PeriodCommand command, LedgerPeriods periods) {
        PeriodEvent asked = switch (command) {
            case FreezePeriod c -> new PeriodFrozen(c.period());
            case ClosePeriod c -> new PeriodClosed(c.period());
            case ReopenPeriod c -> new PeriodReopened(c.period(), c.reason());
        };
        PeriodStatus status = periods.statusOf(command.period());
        if (!canFollow(status, asked)) {
            throw new PeriodStatusConflict(command.period(), status, statusAfter(asked)).rejected();
        }
        if (asked instanceof PeriodClosed && !heldBy.isEmpty()) {
            throw new PeriodHeldByImports(command.period(), heldBy).rejected();
        }
        return List.of(asked);
    }

    private static boolean canFollow(PeriodStatus status, PeriodEvent event) {
        return switch (event) {
            case PeriodFrozen _ -> status == PeriodStatus.OPEN;
            case PeriodClosed _ -> status != PeriodStatus.CLOSED;
            case PeriodReopened _ -> status != PeriodStatus.OPEN;
        };
    }

    @Override
    public LedgerPeriods evolve(LedgerPeriods periods, PeriodEvent event) {
        if (!canFollow(periods.statusOf(event.period()), event)) {
            throw new IllegalStateException("Corrupt history: " + event);
        }
        return periods.with(event.period(), statusAfter(event));
    }

    /** The status that the event leaves its period in. */
    public static PeriodStatus statusAfter(PeriodEvent event) {
        return switch (event) {
            case PeriodFrozen _ -> PeriodStatus.FROZEN;
            case PeriodClosed _ -> PeriodStatus.CLOSED;
            case PeriodReopened _ -> PeriodStatus.OPEN;
        };
    }
}
