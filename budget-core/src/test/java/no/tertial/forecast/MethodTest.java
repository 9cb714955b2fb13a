package no.tertial.forecast;

import static no.tertial.forecast.Method.AS_BUDGETED;
import static no.tertial.forecast.Method.COMPLETION_RATIO;
import static no.tertial.forecast.Method.DEVIATION_CONTINUES;
import static no.tertial.forecast.Method.LAST_YEAR_REMAINDER;
import static no.tertial.forecast.Method.RUN_RATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.tertial.forecast.NotApplicable.Reason;
import no.tertial.money.Money;
import no.tertial.period.MonthlyAmounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MethodTest {
    private static final Money AREA_BUDGET = Money.kroner(236_000_000);
    private static final Money NAV_BUDGET = Money.kroner(138_000_000);

    /** Social assistance as the sources tell it: 56.2 MNOK so far, 38.4 of 70.6 by the same date the year before. */
    private static final Gross SOCIAL_ASSISTANCE = new Gross(
            Money.kroner(72_000_000),
            Money.kroner(42_000_000),
            Money.kroner(56_200_000),
            List.of(new PastYear(Money.kroner(38_400_000), Money.kroner(70_600_000))));

    private static final List<PastYear> NO_INCOME_LAST_YEAR = List.of(new PastYear(Money.ZERO, Money.ZERO));

    @ParameterizedTest(name = "a budget of {0} that is {1} over after 8 months ends {2} over")
    @CsvSource({
        "236000000.00, 5300000.00, 7950000.00",
        "236000000.00, 5200000.00, 7800000.00",
        "138000000.00, 3400000.00, 5100000.00"
    })
    void a_deviation_after_two_tertials_continues_to_half_as_much_again(String year, String toDate, String atYearEnd) {
        Money budget = Money.parse(year);
        Money deviation = Money.parse(atYearEnd);

        assertThat(DEVIATION_CONTINUES.forecast(afterTwoTertials(budget, Money.parse(toDate))))
                .isEqualTo(new Forecast(DEVIATION_CONTINUES, 1, budget.plus(deviation), deviation));
    }

    @Test
    void as_budgeted_keeps_the_deviation_to_date_and_adds_nothing_to_it() {
        assertThat(AS_BUDGETED.forecast(afterTwoTertials(NAV_BUDGET, Money.kroner(3_400_000))))
                .isEqualTo(new Forecast(AS_BUDGETED, 1, Money.kroner(141_400_000), Money.kroner(3_400_000)));
    }

    @Test
    void one_ore_more_in_the_ledger_is_one_ore_more_as_budgeted() {
        Money deviation = Money.kroner(3_400_000).plus(new Money(1));

        assertThat(AS_BUDGETED.forecast(afterTwoTertials(NAV_BUDGET, deviation)))
                .isEqualTo(new Forecast(AS_BUDGETED, 1, NAV_BUDGET.plus(deviation), deviation));
    }

    @ParameterizedTest(name = "{0} by month {1}: {2}")
    @CsvSource({
        "RUN_RATE, 7, 96342857.14",
        "RUN_RATE, 6, 112400000.00",
        "COMPLETION_RATIO, 7, 103326041.67",
        "COMPLETION_RATIO, 6, 103326041.67",
        "LAST_YEAR_REMAINDER, 7, 88400000.00",
        "LAST_YEAR_REMAINDER, 6, 88400000.00"
    })
    void social_assistance_2013_ends_by_the_method_and_its_cut_off(Method method, int months, String yearEnd) {
        Money expected = Money.parse(yearEnd);

        assertThat(method.forecast(socialAssistance(months)))
                .isEqualTo(new Forecast(method, 1, expected, expected.minus(Money.kroner(72_000_000))));
    }

    @Test
    void the_completion_ratio_pools_the_years_and_does_not_average_their_ratios() {
        // pooled: 30 × (100 + 400) / (50 + 100) = 100; the mean of the ratios 2 and 4 would give 90
        Gross expenditure = spent(30, List.of(past(50, 100), past(100, 400)));

        assertThat(COMPLETION_RATIO.forecast(new Figures(6, expenditure, income(0, past(0, 0), past(0, 0)))))
                .isEqualTo(new Forecast(COMPLETION_RATIO, 1, Money.kroner(100), Money.kroner(100)));
    }

    @Test
    void last_years_remainder_looks_at_the_newest_year_alone() {
        Gross expenditure = spent(30, List.of(past(50, 100), past(100, 400)));

        assertThat(LAST_YEAR_REMAINDER.forecast(new Figures(6, expenditure, income(0, past(0, 0), past(0, 0)))))
                .isEqualTo(new Forecast(LAST_YEAR_REMAINDER, 1, Money.kroner(80), Money.kroner(80)));
    }

    @Test
    void a_net_that_crosses_zero_breaks_no_ratio_because_the_sides_are_forecast_gross() {
        // gross: 60 × 100 / 50 − 60 × 90 / 50 = 120 − 108; the net to date is zero, this year and last
        Figures figures = new Figures(6, spent(60, List.of(past(50, 100))), income(-60, past(-50, -90)));

        assertThat(COMPLETION_RATIO.forecast(figures))
                .isEqualTo(new Forecast(COMPLETION_RATIO, 1, Money.kroner(12), Money.kroner(12)));
    }

    @ParameterizedTest(name = "{0} and {1} øre after 8 months: {2} øre")
    @CsvSource({"1, 0, 2", "-1, 0, -2", "1, 1, 3", "1, -1, 0", "3, -1, 3", "3, 0, 5", "-3, 0, -5"})
    void the_sum_of_the_sides_is_rounded_once_with_halves_away_from_zero(long expenditure, long income, long yearEnd) {
        Gross spent = new Gross(Money.ZERO, Money.ZERO, new Money(expenditure), List.of());
        Gross earned = new Gross(Money.ZERO, Money.ZERO, new Money(income), List.of());

        assertThat(RUN_RATE.forecast(new Figures(8, spent, earned)))
                .isEqualTo(new Forecast(RUN_RATE, 1, new Money(yearEnd), new Money(yearEnd)));
    }

    @ParameterizedTest
    @EnumSource(names = {"RUN_RATE", "DEVIATION_CONTINUES", "COMPLETION_RATIO"})
    void nothing_is_continued_before_the_first_month_has_ended(Method method) {
        assertThat(method.forecast(socialAssistance(0)))
                .isEqualTo(new NotApplicable(method, 1, Reason.NO_MONTHS_ELAPSED));
    }

    @ParameterizedTest
    @EnumSource(names = {"LAST_YEAR_REMAINDER", "COMPLETION_RATIO"})
    void a_method_that_looks_back_needs_last_year(Method method) {
        assertThat(method.forecast(afterTwoTertials(AREA_BUDGET, Money.ZERO)))
                .isEqualTo(new NotApplicable(method, 1, Reason.NO_LAST_YEAR));
    }

    @ParameterizedTest(name = "{0} to date, last year {1} of {2}: {3}")
    @CsvSource({
        "0, 50, 100, NOTHING_TO_DATE",
        "30, 0, 100, NOTHING_TO_DATE",
        "30, -50, 100, SIGNS_DIFFER",
        "-30, 50, 100, SIGNS_DIFFER",
        "30, 50, -100, SIGNS_DIFFER",
        "30, 50, 0, SIGNS_DIFFER"
    })
    void a_ratio_that_means_nothing_is_not_used(long actual, long toDate, long total, Reason reason) {
        Figures figures = new Figures(6, spent(actual, List.of(past(toDate, total))), income(0, past(0, 0)));

        assertThat(COMPLETION_RATIO.forecast(figures)).isEqualTo(new NotApplicable(COMPLETION_RATIO, 1, reason));
    }

    @Test
    void an_income_that_is_budgeted_and_never_seen_has_no_ratio() {
        Gross income = new Gross(Money.kroner(-10), Money.kroner(-5), Money.ZERO, NO_INCOME_LAST_YEAR);

        assertThat(COMPLETION_RATIO.forecast(new Figures(6, SOCIAL_ASSISTANCE, income)))
                .isEqualTo(new NotApplicable(COMPLETION_RATIO, 1, Reason.NOTHING_TO_DATE));
    }

    @ParameterizedTest(name = "{0} øre to date, last year 1 of {1}")
    @CsvSource({"99999999999999, 99999999999999", "99999999999999, 92233"})
    void a_ratio_to_next_to_nothing_is_beyond_range_and_no_failure(long toDate, long lastYear) {
        Money budget = Money.LARGEST.negated();
        PastYear past = new PastYear(new Money(1), new Money(lastYear));
        Gross expenditure = new Gross(budget, budget, new Money(toDate), List.of(past));

        assertThat(COMPLETION_RATIO.forecast(new Figures(6, expenditure, income(0, past(0, 0)))))
                .isEqualTo(new NotApplicable(COMPLETION_RATIO, 1, Reason.BEYOND_RANGE));
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void when_the_year_is_over_every_method_answers_with_what_the_ledger_shows(Method method) {
        Gross expenditure = new Gross(Money.kroner(100), Money.kroner(100), Money.kroner(107), List.of(past(90, 90)));

        assertThat(method.forecast(new Figures(12, expenditure, income(0, past(0, 0)))))
                .isEqualTo(new Forecast(method, 1, Money.kroner(107), Money.kroner(7)));
    }

    @Test
    void both_sides_remember_the_same_years() {
        assertThatThrownBy(() -> new Figures(6, SOCIAL_ASSISTANCE, Gross.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-1", "13"})
    void a_year_has_twelve_months(int monthsElapsed) {
        assertThatThrownBy(() -> new Figures(monthsElapsed, Gross.NONE, Gross.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Figures afterTwoTertials(Money yearsBudget, Money deviation) {
        Money toDate = MonthlyAmounts.evenlyFrom(1, yearsBudget).through(8);
        return new Figures(8, new Gross(yearsBudget, toDate, toDate.plus(deviation), List.of()), Gross.NONE);
    }

    private static Figures socialAssistance(int months) {
        return new Figures(
                months, SOCIAL_ASSISTANCE, new Gross(Money.ZERO, Money.ZERO, Money.ZERO, NO_INCOME_LAST_YEAR));
    }

    private static Gross spent(long kroner, List<PastYear> history) {
        return new Gross(Money.ZERO, Money.ZERO, Money.kroner(kroner), history);
    }

    private static Gross income(long kroner, PastYear... history) {
        return new Gross(Money.ZERO, Money.ZERO, Money.kroner(kroner), List.of(history));
    }

    private static PastYear past(long toDate, long total) {
        return new PastYear(Money.kroner(toDate), Money.kroner(total));
    }
}
