package no.tertial.grants;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;

/**
 * What one share of a grant has kept for its purpose (bundet fond).
 *
 * @param movements set aside less used, by period; the balance is never negative at the end of any
 */
record Fund(NavigableMap<AccountingPeriod, Money> movements) {
    static final Fund EMPTY = new Fund(Collections.unmodifiableNavigableMap(new TreeMap<>()));

    Fund with(AccountingPeriod period, Money amount) {
        NavigableMap<AccountingPeriod, Money> copy = new TreeMap<>(movements);
        copy.merge(period, amount, Money::plus);
        return new Fund(Collections.unmodifiableNavigableMap(copy));
    }

    /** What may be used in the period without the balance becoming negative then or later. */
    Money available(AccountingPeriod period) {
        Money balance = Money.sum(movements.headMap(period, true).values());
        Money least = balance;
        for (Money movement : movements.tailMap(period, false).values()) {
            balance = balance.plus(movement);
            least = balance.compareTo(least) < 0 ? balance : least;
        }
        return least;
    }

    /** Set aside less used in the year. */
    Money setAsideIn(FiscalYear year) {
        return Money.sum(movements
                .subMap(year.period(0), true, year.period(AccountingPeriod.LAST), true)
                .values());
    }
}
