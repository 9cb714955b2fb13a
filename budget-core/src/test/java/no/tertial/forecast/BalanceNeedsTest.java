package no.tertial.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.tertial.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BalanceNeedsTest {
    @ParameterizedTest(name = "{0} after 8 months")
    @CsvSource({
        "5300000.00, -5300000.00, -1325000.00, 662500.00",
        "5200000.00, -5200000.00, -1300000.00, 650000.00",
        "3400000.00, -3400000.00, -850000.00, 425000.00",
        "-100000.00, 100000.00, 25000.00, -12500.00",
        "0.00, 0.00, 0.00, 0.00"
    })
    void balance_after_the_second_tertial_takes_the_deviation_back_in_four_months(
            String deviation, String correction, String perMonth, String observedPerMonth) {
        assertThat(BalanceNeeds.of(Money.parse(deviation), 8))
                .isEqualTo(new BalanceNeeds(
                        Money.parse(correction), 4, Money.parse(perMonth), Money.parse(observedPerMonth)));
    }

    @Test
    void amounts_per_month_are_rounded_to_the_nearest_ore_with_halves_away_from_zero() {
        assertThat(BalanceNeeds.of(new Money(10), 8))
                .isEqualTo(new BalanceNeeds(new Money(-10), 4, new Money(-3), new Money(1)));
    }

    @Test
    void at_the_end_of_the_year_no_month_is_left_to_correct_in() {
        assertThat(BalanceNeeds.of(Money.kroner(1_200), 12))
                .isEqualTo(new BalanceNeeds(Money.kroner(-1_200), 0, null, Money.kroner(100)));
    }

    @Test
    void before_the_first_month_has_ended_no_pace_is_observed() {
        assertThat(BalanceNeeds.of(Money.ZERO, 0)).isEqualTo(new BalanceNeeds(Money.ZERO, 12, Money.ZERO, null));
    }

    @ParameterizedTest
    @CsvSource({"-1", "13"})
    void a_year_has_twelve_months(int monthsElapsed) {
        assertThatThrownBy(() -> BalanceNeeds.of(Money.ZERO, monthsElapsed))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
