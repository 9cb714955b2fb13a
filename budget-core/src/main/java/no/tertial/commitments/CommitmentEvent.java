package no.tertial.commitments;

import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.Month;

/** What has happened to commitments. Kept for ever: fields are only added. Each event names the cell that it moves. */
public sealed interface CommitmentEvent {
    String order();

    Coding coding();

    /** The month in which the invoice is expected. */
    Month expected();

    /** How far the commitment moves; positive when it is made, negative when it shrinks. */
    Money change();

    /** What is still to be invoiced after the event; never negative. */
    Money remaining();

    /** An order was placed. */
    record CommitmentRegistered(String order, Coding coding, Month expected, Money amount) implements CommitmentEvent {
        @Override
        public Money change() {
            return amount;
        }

        @Override
        public Money remaining() {
            return amount;
        }
    }

    /** A part of the order, or all of it, was delivered or invoiced. */
    record CommitmentReduced(String order, Coding coding, Month expected, Money amount, Money remaining)
            implements CommitmentEvent {
        @Override
        public Money change() {
            return amount.negated();
        }
    }

    /** What remained of the order will not come. */
    record CommitmentCancelled(String order, Coding coding, Month expected, Money amount) implements CommitmentEvent {
        @Override
        public Money change() {
            return amount.negated();
        }

        @Override
        public Money remaining() {
            return Money.ZERO;
        }
    }
}
