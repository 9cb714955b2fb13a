package no.tertial.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Years, months, accounting periods, tertials and what a report covers. */
class PeriodsTest {
    private static final FiscalYear YEAR = new FiscalYear(2014);

    @ParameterizedTest(name = "{0} has {1} months behind it and ends {2}")
    @CsvSource({
        "2014-00, 0, 2014-01-01",
        "2014-01, 1, 2014-01-31",
        "2012-02, 2, 2012-02-29",
        "2014-12, 12, 2014-12-31",
        "2014-13, 12, 2014-12-31",
        "2014-15, 12, 2014-12-31"
    })
    void a_period_of_the_ledger_is_read_and_written_alike(String text, int months, LocalDate lastDay) {
        AccountingPeriod period = AccountingPeriod.parse(text);
        assertThat(period).hasToString(text);
        assertThat(period.monthsElapsed()).isEqualTo(months);
        assertThat(period.lastDay()).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"2014-16", "2014-8", "2014", "14-08", "2014-T2", "2014-08-01", "1899-01", "3000-01", ""})
    void anything_else_is_not_an_accounting_period(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> AccountingPeriod.parse(text));
    }

    @Test
    void a_month_is_one_of_twelve() {
        assertThat(Month.parse("2014-08")).isEqualTo(YEAR.month(8)).hasToString("2014-08");
        assertThat(YEAR.month(2).firstDay()).isEqualTo(LocalDate.of(2014, 2, 1));
        assertThat(YEAR.month(2).lastDay()).isEqualTo(LocalDate.of(2014, 2, 28));
        Stream.of("2014-00", "2014-13", "2014-T1")
                .forEach(text -> assertThatIllegalArgumentException().isThrownBy(() -> Month.parse(text)));
    }

    @ParameterizedTest(name = "{0} ends with period {1}")
    @CsvSource({"2014-T1, 2014-04", "2014-T2, 2014-08", "2014-T3, 2014-12"})
    void a_tertial_is_a_third_of_the_year(String text, String lastPeriod) {
        assertThat(Tertial.parse(text)).hasToString(text);
        assertThat(Tertial.parse(text).lastPeriod()).hasToString(lastPeriod);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"2014-T0", "2014-T4", "2014-t2", "2014T2", "2014-08", ""})
    void anything_else_is_not_a_tertial(String text) {
        assertThat(Tertial.isTertial(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Tertial.parse(text));
    }

    @Test
    void there_are_three_tertials() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tertial(YEAR, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tertial(YEAR, 4));
    }

    @ParameterizedTest(name = "{0} covers the year through {1}")
    @CsvSource({"2014-T2, 2014-08", "2014-08, 2014-08", "2014-13, 2014-13"})
    void a_report_covers_a_tertial_a_month_or_a_year_end_period(String text, String through) {
        ReportingPeriod period = ReportingPeriod.parse(text);
        assertThat(period)
                .isEqualTo(new ReportingPeriod(text, AccountingPeriod.parse(through)))
                .hasToString(text);
        assertThat(period.year()).isEqualTo(YEAR);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"2014-T4", "2014", "august", "2014-99"})
    void nothing_else_is_reported_on(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ReportingPeriod.parse(text));
    }

    @Test
    void a_fiscal_year_is_a_calendar_year_of_our_times() {
        assertThat(FiscalYear.parse("2014")).isEqualTo(YEAR).hasToString("2014");
        assertThat(YEAR.previous()).isEqualTo(new FiscalYear(2013));
        assertThat(YEAR.firstDay()).isEqualTo(LocalDate.of(2014, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(1899));
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(3000));
        Stream.of("14", "+2014", "02014", "3000", "")
                .forEach(text -> assertThatIllegalArgumentException().isThrownBy(() -> FiscalYear.parse(text)));
    }

    @Test
    void periods_and_months_follow_each_other_across_years() {
        AccountingPeriod last = YEAR.period(15);
        AccountingPeriod next = new FiscalYear(2015).period(0);
        assertThat(Stream.of(next, last, YEAR.period(8)).sorted()).containsExactly(YEAR.period(8), last, next);
        assertThat(YEAR.month(12)).isLessThan(new FiscalYear(2015).month(1)).isGreaterThan(YEAR.month(11));
        assertThat(YEAR.period(8).yearBefore()).hasToString("2013-08");
        assertThat(List.of(YEAR, YEAR.previous()).stream().sorted()).containsExactly(YEAR.previous(), YEAR);
    }
}
