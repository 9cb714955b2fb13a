package no.tertial.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;

/**
 * A day on which vouchers are entered; holidays that move are worked through.
 *
 * @param passed which part of the year's working days are over when it ends, above 0 and up to 1
 */
record WorkingDay(LocalDate date, AccountingPeriod period, double passed) {
    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(5, 17), MonthDay.of(12, 25), MonthDay.of(12, 26));
    private static final int PAY_DAY = 12;

    static List<WorkingDay> of(FiscalYear year) {
        List<LocalDate> dates = year.firstDay()
                .datesUntil(year.firstDay().plusYears(1))
                .filter(WorkingDay::isWorkedOn)
                .toList();
        return IntStream.range(0, dates.size())
                .mapToObj(i -> of(dates.get(i), year, (i + 1.0) / dates.size()))
                .toList();
    }

    private static WorkingDay of(LocalDate date, FiscalYear year, double passed) {
        return new WorkingDay(date, new AccountingPeriod(year, date.getMonthValue()), passed);
    }

    /** The first working days after the year, when its accounts are being closed. */
    static List<LocalDate> after(FiscalYear year, int days) {
        return year.firstDay()
                .plusYears(1)
                .datesUntil(year.firstDay().plusYears(1).plusDays(3L * days))
                .filter(WorkingDay::isWorkedOn)
                .limit(days)
                .toList();
    }

    private static boolean isWorkedOn(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(MonthDay.from(date));
    }

    /** How many months' pay has been paid out when the day ends. */
    int paidMonths() {
        return date.getDayOfMonth() < PAY_DAY ? date.getMonthValue() - 1 : date.getMonthValue();
    }

    /** The first days of a month are still used for the month before, where it is of the same year. */
    boolean isEarlyInMonth() {
        return date.getDayOfMonth() <= 5 && date.getMonthValue() > 1;
    }

    AccountingPeriod periodBefore() {
        return new AccountingPeriod(period.year(), period.number() - 1);
    }
}
