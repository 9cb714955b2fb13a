package no.tertial.yearfile;

import java.util.Comparator;
import no.tertial.chart.AccountClass;
import no.tertial.money.Money;

/**
 * One record of the year file: there is one for each class, function and art.
 *
 * @param function the nation's
 * @param art the nation's
 * @param amount what was booked, to the øre; expenditure positive, income negative
 * @param thousands what is reported of it, in thousand kroner; less than one thousand off
 */
public record YearFileRecord(AccountClass accountClass, String function, String art, Money amount, long thousands) {
    static final Comparator<YearFileRecord> ORDER = Comparator.comparing(YearFileRecord::accountClass)
            .thenComparing(YearFileRecord::function)
            .thenComparing(YearFileRecord::art);

    private static final long MOST = 999_999_999;
    private static final long LEAST = -99_999_999;

    /** Whether the thousands have room in the nine places that the record has for them, the sign included. */
    boolean fits() {
        return thousands >= LEAST && thousands <= MOST;
    }
}
