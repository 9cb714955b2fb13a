package no.tertial.commitments;

import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.commitments.CommitmentCommand.CancelCommitment;
import no.tertial.commitments.CommitmentCommand.ReduceCommitment;
import no.tertial.commitments.CommitmentCommand.RegisterCommitment;
import no.tertial.commitments.CommitmentEvent.CommitmentCancelled;
import no.tertial.commitments.CommitmentEvent.CommitmentReduced;
import no.tertial.commitments.CommitmentEvent.CommitmentRegistered;
import no.tertial.commitments.CommitmentRejection.CommitmentExceeded;
import no.tertial.commitments.CommitmentRejection.CommitmentExists;
import no.tertial.commitments.CommitmentRejection.CommitmentIsSettled;
import no.tertial.commitments.CommitmentRejection.CommitmentNotPositive;
import no.tertial.commitments.CommitmentRejection.UnknownCommitment;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import no.tertial.period.Month;
import org.junit.jupiter.api.Test;

class CommitmentDeciderTest {
    private static final String ORDER = "PO-77";
    private static final Month OCTOBER = YEAR.month(10);
    private static final CommitmentRegistered REGISTERED =
            new CommitmentRegistered(ORDER, NAV_BENEFITS, OCTOBER, kroner(1_000));

    private final CommitmentDecider decider = new CommitmentDecider(REFERENCE);
    private final Scenario<CommitmentCommand, CommitmentEvent, Commitment> scenario = Scenario.of(decider);

    @Test
    void an_order_commits_its_amount_in_the_month_of_its_invoice() {
        scenario.when(register(kroner(1_000))).thenEvents(REGISTERED);
    }

    @Test
    void an_order_commits_once() {
        scenario.given(REGISTERED).when(register(kroner(1_000))).thenRejected(new CommitmentExists(ORDER));
    }

    @Test
    void an_order_is_of_something_and_for_someone_that_exists() {
        scenario.when(new RegisterCommitment(ORDER, operating("9999", "1470", "281"), OCTOBER, Money.ZERO))
                .thenRejected(
                        new CommitmentNotPositive(Money.ZERO),
                        new UnknownAnsvar("9999", OCTOBER.firstDay(), "/ansvar"));
    }

    @Test
    void what_is_invoiced_is_no_longer_committed() {
        scenario.given(REGISTERED).when(reduce(kroner(400))).thenEvents(reduced(400, 600));
        scenario.given(REGISTERED, reduced(400, 600)).when(reduce(kroner(600))).thenEvents(reduced(600, 0));
    }

    @Test
    void a_commitment_never_goes_below_zero() {
        scenario.given(REGISTERED, reduced(400, 600))
                .when(reduce(kroner(600).plus(new Money(1))))
                .thenRejected(
                        new CommitmentExceeded(ORDER, kroner(600), kroner(600).plus(new Money(1))));
    }

    @Test
    void a_commitment_does_not_grow_by_a_reduction() {
        scenario.given(REGISTERED).when(reduce(kroner(-1))).thenRejected(new CommitmentNotPositive(kroner(-1)));
        scenario.given(REGISTERED).when(reduce(Money.ZERO)).thenRejected(new CommitmentNotPositive(Money.ZERO));
    }

    @Test
    void what_remains_can_be_cancelled() {
        scenario.given(REGISTERED, reduced(400, 600))
                .when(new CancelCommitment(ORDER))
                .thenEvents(new CommitmentCancelled(ORDER, NAV_BENEFITS, OCTOBER, kroner(600)));
    }

    @Test
    void nothing_is_taken_from_what_is_settled() {
        CommitmentCancelled cancelled = new CommitmentCancelled(ORDER, NAV_BENEFITS, OCTOBER, kroner(1_000));

        scenario.given(REGISTERED, cancelled).when(reduce(kroner(1))).thenRejected(new CommitmentIsSettled(ORDER));
        scenario.given(REGISTERED, cancelled)
                .when(new CancelCommitment(ORDER))
                .thenRejected(new CommitmentIsSettled(ORDER));
    }

    @Test
    void an_order_that_never_came_cannot_be_reduced() {
        scenario.when(reduce(kroner(1))).thenRejected(new UnknownCommitment(ORDER));
    }

    @Test
    void a_history_that_does_not_add_up_is_corrupt() {
        assertThatIllegalStateException()
                .isThrownBy(() -> decider.evolveAll(decider.initial(), List.of(REGISTERED, reduced(400, 700))));
        assertThatIllegalStateException()
                .isThrownBy(() -> decider.evolveAll(decider.initial(), List.of(reduced(400, 600))));
        assertThatIllegalStateException()
                .isThrownBy(() -> decider.evolveAll(decider.initial(), List.of(REGISTERED, REGISTERED)));
    }

    private static RegisterCommitment register(Money amount) {
        return new RegisterCommitment(ORDER, NAV_BENEFITS, OCTOBER, amount);
    }

    private static ReduceCommitment reduce(Money amount) {
        return new ReduceCommitment(ORDER, amount);
    }

    private static CommitmentReduced reduced(int by, int remaining) {
        return new CommitmentReduced(ORDER, NAV_BENEFITS, OCTOBER, kroner(by), kroner(remaining));
    }
}
