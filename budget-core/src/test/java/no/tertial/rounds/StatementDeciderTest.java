package no.tertial.rounds;

import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import no.tertial.decider.Scenario;
import no.tertial.period.ReportingPeriod;
import no.tertial.rounds.StatementCommand.SubmitStatement;
import no.tertial.rounds.StatementEvent.StatementSubmitted;
import no.tertial.rounds.StatementRejection.StatementChanged;
import no.tertial.rounds.StatementRejection.StatementExists;
import no.tertial.rounds.StatementRejection.UnknownStatementUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementDeciderTest {
    private static final ReportingPeriod T2 = ReportingPeriod.parse("2014-T2");
    private static final Outlook BALANCE = new Outlook.Balance();
    private static final Outlook OVERSPEND = new Outlook.YearEnd(kroner(139_000_000));

    private final StatementDecider decider = new StatementDecider(REFERENCE.organisation());
    private final Scenario<StatementCommand, StatementEvent, Integer> scenario = Scenario.of(decider);

    @Test
    void a_head_states_that_the_unit_steers_towards_balance() {
        scenario.when(submit(BALANCE, null)).thenEvents(submitted(1, BALANCE));
    }

    @Test
    void a_new_statement_replaces_the_version_that_the_head_saw() {
        scenario.given(submitted(1, BALANCE)).when(submit(OVERSPEND, 1)).thenEvents(submitted(2, OVERSPEND));
    }

    @Test
    void a_first_statement_may_say_that_none_was_seen() {
        scenario.when(submit(BALANCE, 0)).thenEvents(submitted(1, BALANCE));
    }

    @Test
    void no_statement_is_replaced_unseen() {
        scenario.given(submitted(1, BALANCE)).when(submit(OVERSPEND, null)).thenRejected(new StatementExists(1));
    }

    @Test
    void a_statement_that_was_changed_after_it_was_seen_is_not_replaced() {
        scenario.given(submitted(1, BALANCE), submitted(2, OVERSPEND))
                .when(submit(BALANCE, 1))
                .thenRejected(new StatementChanged(1, 2));
    }

    @Test
    void a_statement_that_does_not_exist_cannot_have_been_seen() {
        scenario.when(submit(BALANCE, 3)).thenRejected(new StatementChanged(3, 0));
    }

    @Test
    void only_a_unit_that_exists_at_the_end_of_the_period_states_anything() {
        SubmitStatement unknown = new SubmitStatement(T2, "tannlege", BALANCE, Confidence.CERTAIN, null, null);
        SubmitStatement early =
                new SubmitStatement(ReportingPeriod.parse("2011-12"), NAV, BALANCE, Confidence.CERTAIN, null, null);

        scenario.when(unknown).thenRejected(new UnknownStatementUnit("tannlege", LocalDate.of(2014, 8, 31)));
        scenario.when(early).thenRejected(new UnknownStatementUnit(NAV, LocalDate.of(2011, 12, 31)));
    }

    @Test
    void a_history_with_a_version_missing_is_corrupt() {
        assertThatIllegalStateException().isThrownBy(() -> decider.evolve(1, submitted(3, BALANCE)));
    }

    private static SubmitStatement submit(Outlook outlook, @Nullable Integer expectedVersion) {
        return new SubmitStatement(T2, NAV, outlook, Confidence.UNCERTAIN, "c0ffee", expectedVersion);
    }

    private static StatementSubmitted submitted(int version, Outlook outlook) {
        return new StatementSubmitted(T2, NAV, version, outlook, Confidence.UNCERTAIN, "c0ffee");
    }
}
