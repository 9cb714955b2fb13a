package no.tertial.commitments;

import no.tertial.chart.Coding;
import no.tertial.money.Money;
import no.tertial.period.Month;

/** What is known of one order. */
public sealed interface Commitment {
    /** No such order has come. */
    record None() implements Commitment {}

    /**
     * @param expected the month in which the invoice is expected
     * @param remaining what is still to be invoiced, never negative; zero when it has all come or was cancelled
     */
    record Ordered(Coding coding, Month expected, Money remaining) implements Commitment {}
}
