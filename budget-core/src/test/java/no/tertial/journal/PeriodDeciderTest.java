package no.tertial.journal;

import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.journal.PeriodStatus.CLOSED;
import static no.tertial.journal.PeriodStatus.FROZEN;
import static no.tertial.journal.PeriodStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tertial.decider.Scenario;
import no.tertial.journal.PeriodCommand.ClosePeriod;
import no.tertial.journal.PeriodCommand.FreezePeriod;
import no.tertial.journal.PeriodCommand.ReopenPeriod;
import no.tertial.journal.PeriodEvent.PeriodClosed;
import no.tertial.journal.PeriodEvent.PeriodFrozen;
import no.tertial.journal.PeriodEvent.PeriodReopened;
import no.tertial.journal.PeriodRejection.PeriodHeldByImports;
import no.tertial.journal.PeriodRejection.PeriodStatusConflict;
import no.tertial.period.AccountingPeriod;
import org.junit.jupiter.api.Test;

class PeriodDeciderTest {
    private static final AccountingPeriod AUGUST = YEAR.period(8);
    private static final FreezePeriod FREEZE = new FreezePeriod(AUGUST);
    private static final ClosePeriod CLOSE = new ClosePeriod(AUGUST);
    private static final ReopenPeriod REOPEN = new ReopenPeriod(AUGUST, "Feil i lønnskjøring");
    private static final PeriodFrozen FROZE = new PeriodFrozen(AUGUST);
    private static final PeriodClosed SHUT = new PeriodClosed(AUGUST);

    private final Scenario<PeriodCommand, PeriodEvent, LedgerPeriods> open = Scenario.of(new PeriodDecider(List.of()));

    @Test
    void an_open_period_is_frozen_or_closed() {
        open.when(FREEZE).thenEvents(FROZE);
        open.when(CLOSE).thenEvents(SHUT);
    }

    @Test
    void a_frozen_period_is_closed_or_reopened() {
        open.given(FROZE).when(CLOSE).thenEvents(SHUT);
        open.given(FROZE).when(REOPEN).thenEvents(new PeriodReopened(AUGUST, "Feil i lønnskjøring"));
    }

    @Test
    void a_closed_period_is_reopened_with_a_reason() {
        open.given(SHUT).when(REOPEN).thenEvents(new PeriodReopened(AUGUST, "Feil i lønnskjøring"));
    }

    @Test
    void an_open_period_is_not_reopened() {
        open.when(REOPEN).thenRejected(new PeriodStatusConflict(AUGUST, OPEN, OPEN));
    }

    @Test
    void a_frozen_period_is_not_frozen_again() {
        open.given(FROZE).when(FREEZE).thenRejected(new PeriodStatusConflict(AUGUST, FROZEN, FROZEN));
    }

    @Test
    void a_closed_period_is_neither_closed_again_nor_frozen() {
        open.given(SHUT).when(CLOSE).thenRejected(new PeriodStatusConflict(AUGUST, CLOSED, CLOSED));
        open.given(SHUT).when(FREEZE).thenRejected(new PeriodStatusConflict(AUGUST, CLOSED, FROZEN));
    }

    @Test
    void a_reopened_period_is_as_open_as_ever() {
        open.given(SHUT, new PeriodReopened(AUGUST, "Feil")).when(FREEZE).thenEvents(FROZE);
    }

    @Test
    void each_period_has_a_status_of_its_own() {
        LedgerPeriods periods =
                open.given(FROZE).when(new ClosePeriod(YEAR.period(7))).thenState();

        assertThat(periods.statusOf(YEAR.period(7))).isEqualTo(CLOSED);
        assertThat(periods.statusOf(AUGUST)).isEqualTo(FROZEN);
        assertThat(periods.statusOf(YEAR.period(9))).isEqualTo(OPEN);
    }

    @Test
    void a_period_that_imports_hold_is_not_closed_but_may_be_frozen() {
        // given
        var held = Scenario.of(new PeriodDecider(List.of("17")));

        // then
        held.when(CLOSE).thenRejected(new PeriodHeldByImports(AUGUST, List.of("17")));
        held.when(FREEZE).thenEvents(FROZE);
    }
}
