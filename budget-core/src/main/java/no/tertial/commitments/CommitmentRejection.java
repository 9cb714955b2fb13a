package no.tertial.commitments;

import no.tertial.decider.Rejection;
import no.tertial.money.Money;

/** Why a change of a commitment is refused. Never because money has run out: the order has been placed. */
public sealed interface CommitmentRejection extends Rejection {
    record UnknownCommitment(String order) implements CommitmentRejection, NotFound {}

    record CommitmentExists(String order) implements CommitmentRejection {
        @Override
        public String at() {
            return "/order";
        }
    }

    record CommitmentNotPositive(Money amount) implements CommitmentRejection {
        @Override
        public String at() {
            return "/amount";
        }
    }

    /** A commitment never goes below zero; what is invoiced beyond the order is no commitment. */
    record CommitmentExceeded(String order, Money remaining, Money requested) implements CommitmentRejection {
        @Override
        public String at() {
            return "/amount";
        }
    }

    /** Nothing of it remains. */
    record CommitmentIsSettled(String order) implements CommitmentRejection {}
}
