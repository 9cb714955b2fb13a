package no.tertial.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as people write them. */
class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0.00",
                "5|5.00",
                "-5|-5.00",
                "1234,5|1234.50",
                "1234.50|1234.50",
                "1 234,50|1234.50",
                "1\u00a0234\u00a0567,05|1234567.05",
                "1\u202f234,50|1234.50",
                "1.234,50|1234.50",
                "1,234.50|1234.50",
                "1.234.567|1234567.00",
                "1'234.50|1234.50",
                "(123,45)|-123.45",
                "123,45-|-123.45",
                "−5|-5.00",
                "- 5|-5.00",
                "+5,25|5.25",
                "kr 1 234,50|1234.50",
                "1 234,50 kr|1234.50",
                "kr. -5|-5.00",
                "NOK 12|12.00",
                "100,-|100.00",
                "1 000,-|1000.00",
                "(1 000,00 )|-1000.00",
                "1234.5000|1234.50",
                "999999999999,99|999999999999.99",
                "007|7.00",
                "-0,01|-0.01"
            })
    void reads(String written, String amount) {
        assertThat(new Amounts(null).of(written)).isEqualTo(Money.parse(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "∞",
                "-∞",
                "Infinity",
                "1E5",
                "0x10",
                "1,2,3",
                "1.2.3",
                "1 23 456",
                "12 34",
                "1,23,456.00",
                "--5",
                "-5-",
                "(-5)",
                "5kr5",
                "kr",
                "-",
                "()",
                "=1+1",
                "5 %",
                "1/2",
                "12abc",
                "1,",
                ",5",
                "€ 5",
                "1 234 567,5 6"
            })
    void refuses(String written) {
        assertThat(refusal(written, null)).isEqualTo("amount-unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775808,amount-too-large",
        "-9223372036854775809,amount-too-large",
        "1000000000000,amount-too-large",
        "1.005,amount-ambiguous",
        "'1,234',amount-ambiguous",
        "'0,125',amount-too-many-decimals",
        "'1234,567',amount-too-many-decimals",
        "'1 234,567',amount-too-many-decimals",
        "'12,3456',amount-too-many-decimals"
    })
    void says_why_it_refuses(String written, String code) {
        assertThat(refusal(written, null)).isEqualTo(code);
    }

    @Test
    void needs_no_guess_where_the_files_sign_is_known() {
        assertThat(new Amounts(',').of("1.234")).isEqualTo(Money.kroner(1234));
        assertThat(new Amounts('.').of("1,234")).isEqualTo(Money.kroner(1234));
        assertThat(refusal("1,234", ',')).isEqualTo("amount-too-many-decimals");
        assertThat(refusal("1.23", ',')).isEqualTo("amount-unreadable");
        assertThat(refusal("1,234.50", ',')).isEqualTo("amount-unreadable");
    }

    @Test
    void the_files_sign_is_the_one_that_its_amounts_show() {
        assertThat(DecimalSigns.shownBy(List.of("5", "1,234", "1 234,5"))).isEqualTo(',');
        assertThat(DecimalSigns.shownBy(List.of("1,234", "1,234.00"))).isEqualTo('.');
        assertThat(DecimalSigns.shownBy(List.of("1,234", "1.234"))).isNull();
        assertThat(DecimalSigns.shownBy(List.of("1,5", "1.5"))).isNull();
    }

    private static String refusal(String written, @Nullable Character decimalSign) {
        CellError refused = catchThrowableOfType(CellError.class, () -> new Amounts(decimalSign).of(written));
        RowError error = Objects.requireNonNull(refused, written).at(1, "beløp");
        RowErrorTexts.requireSentence(error);
        return error.code();
    }
}
