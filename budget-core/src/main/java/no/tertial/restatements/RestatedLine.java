package no.tertial.restatements;

import no.tertial.chart.Coding;
import no.tertial.money.Money;

/**
 * An amount that was booked on one coding and belongs on another.
 *
 * @param amount what moves, with the sign that it was booked with: expenditure positive, income negative; never zero
 */
public record RestatedLine(Coding from, Coding to, Money amount) {
    /** The same amount the other way. */
    RestatedLine back() {
        return new RestatedLine(to, from, amount);
    }
}
