package no.tertial.forecast;

import no.tertial.money.Money;

/**
 * What the ledger of an earlier year shows for one side, expenditure or income.
 *
 * @param toDate through the same month as the year being forecast
 * @param total the whole year
 */
public record PastYear(Money toDate, Money total) {
    Money remainder() {
        return total.minus(toDate);
    }

    boolean isEmpty() {
        return toDate.isZero() && total.isZero();
    }
}
