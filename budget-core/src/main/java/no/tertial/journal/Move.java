package no.tertial.journal;

import java.util.stream.Stream;
import no.tertial.chart.Coding;
import no.tertial.money.Money;

/**
 * A part of a posted line, or all of it, that belongs on another coding.
 *
 * @param line the line's number in its voucher, from 1
 * @param amount with the line's sign; never zero
 */
public record Move(int line, Money amount, Coding to) {
    /** Taken off the coding that it stands on, and put where it belongs. */
    Stream<Posting> pair(Posting original) {
        return Stream.of(new Posting(original.coding(), amount.negated()), new Posting(to, amount));
    }
}
