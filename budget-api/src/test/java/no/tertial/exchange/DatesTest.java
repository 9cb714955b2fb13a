package no.tertial.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and periods as files write them. */
class DatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29",
                "29.02.2024",
                "29.2.2024",
                "29/02/2024",
                "29/2/2024",
                "20240229",
                "2024-02-29T00:00:00",
                "29.02.2024 00:00:00",
                "2024-02-29 13:45"
            })
    void reads_the_same_day(String written) {
        assertThat(new Dates().of(written)).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31.02.2024", "2023-02-29", "20241301", "00.01.2024", "2024-00-10", "01.01.1899", "3000-01-01"})
    void refuses_days_that_do_not_exist(String written) {
        assertThatThrownBy(() -> new Dates().of(written)).hasMessage("date-does-not-exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "i går",
                "1.2",
                "1.2.24",
                "2024",
                "2024-02",
                "2024-02-29-",
                "29-02-2024",
                "..2024",
                "1..2024",
                "1.2/2024",
                "2024-02-29 kl. tolv",
                "-1-2024-0",
                "0x2024-1-1",
                "99999999999"
            })
    void refuses_what_is_no_date(String written) {
        assertThatThrownBy(() -> new Dates().of(written)).hasMessage("date-unreadable");
    }

    @Test
    void reads_the_days_that_workbooks_count() {
        assertThat(Dates.ofSerial("45351", false)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Dates.ofSerial("45351.75", false)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Dates.ofSerial("43889", true)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThatThrownBy(() -> Dates.ofSerial("60", false)).hasMessage("date-unreadable");
        assertThatThrownBy(() -> Dates.ofSerial("1E300", false)).hasMessage("date-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-08", "202408", "2024/08", "2024.08", "8", "08"})
    void reads_the_same_period(String written) {
        assertThat(new Periods().of(written, new FiscalYear(2024))).isEqualTo(AccountingPeriod.parse("2024-08"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-16", "202416", "16", "-1", "2024-8", "2024-T2", "1899-01", "august", "2024_08", "20240801"
            })
    void refuses_what_is_no_period(String written) {
        assertThatThrownBy(() -> new Periods().of(written, new FiscalYear(2024)))
                .hasMessage("period-unreadable");
    }
}
