package no.tertial.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FullTimeEquivalentsTest {
    @ParameterizedTest(name = "{0} is {1} hundredths")
    @CsvSource({"79, 7900, 79.00", "0.5, 50, 0.50", "-1.25, -125, -1.25", "9999999.99, 999999999, 9999999.99"})
    void positions_are_read_with_two_decimals_at_most(String text, long hundredths, String written) {
        assertThat(FullTimeEquivalents.parse(text))
                .isEqualTo(new FullTimeEquivalents(hundredths))
                .hasToString(written);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "1.234", "1,5", "10000000", "one"})
    void anything_else_is_not_a_number_of_positions(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FullTimeEquivalents.parse(text));
    }

    @Test
    void positions_add_up_or_fail() {
        assertThat(FullTimeEquivalents.of(2).plus(FullTimeEquivalents.parse("0.75")))
                .isEqualTo(new FullTimeEquivalents(275));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> FullTimeEquivalents.of(Long.MAX_VALUE));
    }
}
