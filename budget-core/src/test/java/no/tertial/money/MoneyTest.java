package no.tertial.money;

import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @ParameterizedTest(name = "{0} is {1} øre, written {2}")
    @CsvSource({
        "0, 0, 0.00",
        "-0, 0, 0.00",
        "1250, 125000, 1250.00",
        "1234.5, 123450, 1234.50",
        "-1234.50, -123450, -1234.50",
        "0.01, 1, 0.01",
        "-0.01, -1, -0.01",
        "007.10, 710, 7.10",
        "999999999999.99, 99999999999999, 999999999999.99"
    })
    void an_amount_is_read_in_kroner_and_written_with_two_decimals(String text, long ore, String written) {
        assertThat(Money.parse(text)).isEqualTo(new Money(ore)).hasToString(written);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                " ",
                "1.234",
                "1.",
                ".5",
                "1,50",
                "1 234",
                "1\u00a0234",
                "1_000",
                "+1",
                "--1",
                "-",
                "\u22125",
                "1-",
                " 1",
                "1 ",
                "1\n",
                "1e3",
                "0x10",
                "NaN",
                "kr 5",
                "\u0661",
                "1000000000000",
                "-1000000000000",
                "99999999999999999999999"
            })
    void anything_else_is_not_an_amount(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }

    @Test
    void the_largest_amount_is_the_largest_that_can_be_read() {
        assertThat(Money.parse("999999999999.99")).isEqualTo(Money.LARGEST);
    }

    @Test
    void a_sum_is_exact_and_that_of_nothing_is_zero() {
        assertThat(Money.sum(List.of(kroner(3_400_000), kroner(1_900_000), kroner(-100_000), new Money(1))))
                .isEqualTo(new Money(520_000_001));
        assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
    }

    @Test
    void what_does_not_fit_fails_and_never_wraps_around() {
        Money most = new Money(Long.MAX_VALUE);
        Money least = new Money(Long.MIN_VALUE);
        assertOverflow(() -> most.plus(new Money(1)));
        assertOverflow(() -> least.minus(new Money(1)));
        assertOverflow(least::negated);
        assertOverflow(least::abs);
        assertOverflow(() -> kroner(Long.MAX_VALUE));
        assertOverflow(() -> most.timesRounded(2, 1));
        assertOverflow(() -> Money.sum(List.of(most, most)));
    }

    @Test
    void an_amount_can_be_subtracted_negated_and_compared() {
        assertThat(kroner(3).minus(kroner(5))).isEqualTo(kroner(-2));
        assertThat(kroner(3).negated()).isEqualTo(kroner(-3));
        assertThat(kroner(-3).abs()).isEqualTo(kroner(3));
        assertThat(kroner(-3)).isLessThan(Money.ZERO).isLessThan(kroner(3));
        assertThat(List.of(
                        kroner(-1).isNegative(),
                        kroner(-1).isPositive(),
                        kroner(-1).isZero()))
                .containsExactly(true, false, false);
        assertThat(List.of(
                        kroner(1).isNegative(),
                        kroner(1).isPositive(),
                        kroner(1).isZero()))
                .containsExactly(false, true, false);
        assertThat(List.of(Money.ZERO.isNegative(), Money.ZERO.isPositive(), Money.ZERO.isZero()))
                .containsExactly(false, false, true);
    }

    @ParameterizedTest(name = "{0} øre * {1} / {2} = {3} øre")
    @CsvSource({
        "5, 1, 2, 3",
        "-5, 1, 2, -3",
        "5, -1, 2, -3",
        "4, 1, 3, 1",
        "-4, 1, 3, -1",
        "5, 1, 3, 2",
        "-5, 1, 3, -2",
        "530000000, 12, 8, 795000000",
        "-520000000, 1, 4, -130000000"
    })
    void halves_are_rounded_away_from_zero_whatever_the_sign(long ore, long multiplier, long divisor, long expected) {
        assertThat(new Money(ore).timesRounded(multiplier, divisor)).isEqualTo(new Money(expected));
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> kroner(1).timesRounded(1, 0));
    }

    @Test
    void an_amount_is_split_into_parts_that_differ_by_an_ore_at_most() {
        assertThat(new Money(100).split(3)).containsExactly(new Money(33), new Money(33), new Money(34));
        assertThat(new Money(-100).split(3)).containsExactly(new Money(-33), new Money(-33), new Money(-34));
        assertThat(kroner(12).split(12)).hasSize(12).containsOnly(kroner(1));
    }

    @Test
    void an_amount_is_split_in_proportion_to_weights() {
        assertThat(kroner(10).splitByWeights(List.of(3L, 0L, 2L))).containsExactly(kroner(6), Money.ZERO, kroner(4));
    }

    @Test
    void there_is_no_splitting_into_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> kroner(1).split(0));
        assertThatIllegalArgumentException().isThrownBy(() -> kroner(1).splitByWeights(List.of(0L)));
        assertThatIllegalArgumentException().isThrownBy(() -> kroner(1).splitByWeights(List.of(2L, -1L)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void parts_always_add_up_again_and_are_within_an_ore_of_their_share(long seed) {
        Random random = new Random(seed);
        Money whole = new Money(random.nextLong(-Money.LARGEST.ore(), Money.LARGEST.ore()));
        List<Long> weights =
                random.longs(1 + random.nextInt(20), 1, 1_000_000).boxed().toList();
        double total = weights.stream().mapToLong(Long::longValue).sum();

        List<Money> parts = whole.splitByWeights(weights);

        assertThat(Money.sum(parts)).isEqualTo(whole);
        for (int i = 0; i < parts.size(); i++) {
            double share = whole.ore() * (weights.get(i) / total);
            assertThat((double) parts.get(i).ore()).isBetween(share - 1.1, share + 1.1);
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static void assertOverflow(Runnable calculation) {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(calculation::run);
    }
}
