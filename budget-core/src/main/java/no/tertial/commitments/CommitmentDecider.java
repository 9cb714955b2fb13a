package no.tertial.commitments;

import java.util.List;
import no.tertial.chart.ReferenceData;
import no.tertial.commitments.Commitment.None;
import no.tertial.commitments.Commitment.Ordered;
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
import no.tertial.decider.Decider;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;

/** The commitment of one order. */
public record CommitmentDecider(ReferenceData reference)
        implements Decider<CommitmentCommand, CommitmentEvent, Commitment> {
    @Override
    public Commitment initial() {
        return new None();
    }

    @Override
    public List<CommitmentEvent> decide(CommitmentCommand command, Commitment commitment) {
        return switch (command) {
            case RegisterCommitment c -> register(c, commitment);
            case ReduceCommitment c -> reduce(c, open(c.order(), commitment));
            case CancelCommitment c -> cancel(c, open(c.order(), commitment));
        };
    }

    private List<CommitmentEvent> register(RegisterCommitment command, Commitment commitment) {
        if (commitment instanceof Ordered) {
            throw new CommitmentExists(command.order()).rejected();
        }
        Refusals refusals = new Refusals();
        refusals.when(!command.amount().isPositive(), () -> new CommitmentNotPositive(command.amount()));
        reference.check(
                command.coding(), command.expected().year(), command.expected().firstDay(), "", refusals);
        refusals.throwIfAny();
        return List.of(
                new CommitmentRegistered(command.order(), command.coding(), command.expected(), command.amount()));
    }

    private static Ordered open(String order, Commitment commitment) {
        return switch (commitment) {
            case None _ -> throw new UnknownCommitment(order).rejected();
            case Ordered ordered when ordered.remaining().isZero() -> throw new CommitmentIsSettled(order).rejected();
            case Ordered ordered -> ordered;
        };
    }

    private static List<CommitmentEvent> reduce(ReduceCommitment command, Ordered ordered) {
        Money amount = command.amount();
        if (!amount.isPositive()) {
            throw new CommitmentNotPositive(amount).rejected();
        }
        if (amount.compareTo(ordered.remaining()) > 0) {
            throw new CommitmentExceeded(command.order(), ordered.remaining(), amount).rejected();
        }
        return List.of(new CommitmentReduced(
                command.order(),
                ordered.coding(),
                ordered.expected(),
                amount,
                ordered.remaining().minus(amount)));
    }

    private static List<CommitmentEvent> cancel(CancelCommitment command, Ordered ordered) {
        return List.of(
                new CommitmentCancelled(command.order(), ordered.coding(), ordered.expected(), ordered.remaining()));
    }

    @Override
    public Commitment evolve(Commitment commitment, CommitmentEvent event) {
        return switch (event) {
            case CommitmentRegistered e
            when commitment instanceof None -> new Ordered(e.coding(), e.expected(), e.amount());
            case CommitmentReduced e when commitment instanceof Ordered ordered -> shrunk(ordered, e);
            case CommitmentCancelled e when commitment instanceof Ordered ordered -> shrunk(ordered, e);
            case CommitmentRegistered _, CommitmentReduced _, CommitmentCancelled _ ->
                throw new IllegalStateException("Corrupt history: " + event);
        };
    }

    private static Ordered shrunk(Ordered ordered, CommitmentEvent event) {
        if (!ordered.remaining().plus(event.change()).equals(event.remaining())) {
            throw new IllegalStateException("Corrupt history: " + event);
        }
        return new Ordered(ordered.coding(), ordered.expected(), event.remaining());
    }
}
