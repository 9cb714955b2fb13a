package no.tertial.forecast;

import no.tertial.money.Money;
import no.tertial.period.Month;
import org.jspecify.annotations.Nullable;

/**
 * What it would take to end the year in balance, beside the pace seen so far: the test of "steers towards balance".
 * The amounts per month are rounded to the nearest øre for reading; the correction is the exact one.
 *
 * @param correction what the months left must bring in all, the deviation with the other sign; negative means to save
 * @param months the months left, 0 to 12
 * @param perMonth the correction by each month left; null where no month is left and nothing can be corrected any more
 * @param observedPerMonth the deviation by each month elapsed, positive is overspend; null where no month has elapsed
 */
public record BalanceNeeds(
        Money correction,
        int months,
        @Nullable Money perMonth,
        @Nullable Money observedPerMonth) {

    /**
     * What balance takes after so many months.
     *
     * @param deviationToDate actual less budget, positive is overspend
     * @param monthsElapsed 0 to 12
     * @throws IllegalArgumentException when the months are not 0 to 12
     */
    public static BalanceNeeds of(Money deviationToDate, int monthsElapsed) {
        if (monthsElapsed < 0 || monthsElapsed > Month.IN_A_YEAR) {
            throw new IllegalArgumentException("Not a number of months elapsed: " + monthsElapsed);
        }
        Money correction = deviationToDate.negated();
        int left = Month.IN_A_YEAR - monthsElapsed;
        return new BalanceNeeds(correction, left, byMonth(correction, left), byMonth(deviationToDate, monthsElapsed));
    }

    private static @Nullable Money byMonth(Money amount, int months) {
        return months == 0 ? null : amount.timesRounded(1, months);
    }
}
