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
import no.tertial.journal.PeriodRejection.PeriodStatusConflict;

/** Freezes, closes and reopens the accounting periods of one year. */
public final class PeriodDecider implements Decider<PeriodCommand, PeriodEvent, LedgerPeriods> {
    @Override
    public LedgerPeriods initial() {
        return new LedgerPeriods(Map.of());
    }

    @Override
    public List<PeriodEvent> decide(PeriodCommand command, LedgerPeriods periods) {
        PeriodStatus status = periods.statusOf(command.period());
        return switch (command) {
            case FreezePeriod c -> {
                require(status == PeriodStatus.OPEN, c, status, PeriodStatus.FROZEN);
                yield List.of(new PeriodFrozen(c.period()));
            }
            case ClosePeriod c -> {
                require(status != PeriodStatus.CLOSED, c, status, PeriodStatus.CLOSED);
                yield List.of(new PeriodClosed(c.period()));
            }
            case ReopenPeriod c -> {
                require(status != PeriodStatus.OPEN, c, status, PeriodStatus.OPEN);
                yield List.of(new PeriodReopened(c.period(), c.reason()));
            }
        };
    }

    private static void require(boolean allowed, PeriodCommand command, PeriodStatus status, PeriodStatus asked) {
        if (!allowed) {
            throw new PeriodStatusConflict(command.period(), status, asked).rejected();
        }
    }

    @Override
    public LedgerPeriods evolve(LedgerPeriods periods, PeriodEvent event) {
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
