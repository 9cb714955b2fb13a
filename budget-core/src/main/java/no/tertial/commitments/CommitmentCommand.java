package no.tertial.commitments;

import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.Month;

/** What may be asked of the commitment of one order. */
public sealed interface CommitmentCommand {
    /** The order's number where it was placed, with its line where the order has several codings. */
    String order();

    /**
     * @param expected the month in which the invoice is expected
     * @param amount what was ordered, always positive
     */
    record RegisterCommitment(String order, Coding coding, Month expected, Money amount) implements CommitmentCommand {}

    /** @param amount what has been delivered or invoiced, always positive */
    record ReduceCommitment(String order, Money amount) implements CommitmentCommand {}

    /** What remains will not come. */
    record CancelCommitment(String order) implements CommitmentCommand {}
}
