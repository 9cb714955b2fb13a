package no.tertial.period;

import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import no.tertial.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MonthlyAmountsTest {
    @Test
    void an_even_year_is_a_twelfth_a_month() {
        assertThat(MonthlyAmounts.evenlyFrom(1, kroner(138_000_000)))
                .isEqualTo(new MonthlyAmounts(Collections.nCopies(12, kroner(11_500_000))));
    }

    @Test
    void an_even_rest_of_the_year_leaves_the_months_before_it_alone() {
        MonthlyAmounts fromMay = MonthlyAmounts.evenlyFrom(5, kroner(800));
        assertThat(fromMay.through(4)).isEqualTo(Money.ZERO);
        assertThat(fromMay.month(5)).isEqualTo(kroner(100));
        assertThat(fromMay.through(8)).isEqualTo(kroner(400));
        assertThat(fromMay.touchesBefore(5)).isFalse();
        assertThat(fromMay.touchesBefore(6)).isTrue();
    }

    @Test
    void december_alone_can_carry_a_year() {
        assertThat(MonthlyAmounts.evenlyFrom(12, kroner(5)).month(12)).isEqualTo(kroner(5));
    }

    @Test
    void amounts_that_cancel_within_the_months_before_still_touch_them() {
        List<Money> months = new ArrayList<>(Collections.nCopies(12, Money.ZERO));
        months.set(0, kroner(5));
        months.set(1, kroner(-5));
        assertThat(new MonthlyAmounts(months).touchesBefore(3)).isTrue();
    }

    @Test
    void a_year_has_twelve_months() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MonthlyAmounts(List.of(kroner(1))));
        assertThatIllegalArgumentException().isThrownBy(() -> MonthlyAmounts.evenlyFrom(13, kroner(1)));
    }

    @Test
    void years_are_added_month_by_month() {
        MonthlyAmounts sum = MonthlyAmounts.evenlyFrom(1, kroner(12)).plus(MonthlyAmounts.evenlyFrom(12, kroner(-1)));
        assertThat(sum.total()).isEqualTo(kroner(11));
        assertThat(sum.month(11)).isEqualTo(kroner(1));
        assertThat(sum.month(12)).isEqualTo(Money.ZERO);
    }

    @Test
    void the_rest_of_a_year_is_its_months_from_one_on() {
        MonthlyAmounts year = MonthlyAmounts.evenlyFrom(1, kroner(1_200));

        assertThat(year.from(1)).isEqualTo(year);
        assertThat(year.from(5)).isEqualTo(MonthlyAmounts.evenlyFrom(5, kroner(800)));
        assertThat(year.from(12)).isEqualTo(MonthlyAmounts.evenlyFrom(12, kroner(100)));
    }

    @Test
    void years_are_subtracted_and_turned_month_by_month() {
        MonthlyAmounts year = MonthlyAmounts.evenlyFrom(1, kroner(1_200));

        assertThat(year.negated()).isEqualTo(MonthlyAmounts.evenlyFrom(1, kroner(-1_200)));
        assertThat(year.minus(year)).isEqualTo(MonthlyAmounts.ZERO);
        assertThat(year.minus(year.from(5)).total()).isEqualTo(kroner(400));
        assertThat(year.minus(year.from(5)).from(5)).isEqualTo(MonthlyAmounts.ZERO);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_divided_by_month_and_by_weight_adds_up_again(long seed) {
        Random random = new Random(seed);
        MonthlyAmounts year = MonthlyAmounts.evenlyFrom(1, new Money(random.nextLong(-1_000_000, 1_000_000)));
        int month = 1 + random.nextInt(12);
        List<MonthlyAmounts> parts = year.from(month).splitByWeights(List.of(3L, 0L, 1L + random.nextInt(9)));

        assertThat(parts.stream().reduce(year.before(month), MonthlyAmounts::plus))
                .isEqualTo(year);
        assertThat(parts.get(1)).isEqualTo(MonthlyAmounts.ZERO);
        assertThat(year.only(month).total()).isEqualTo(year.month(month));
        assertThat(year.plus(year.negated())).isEqualTo(MonthlyAmounts.ZERO);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void months_sum_to_the_year_to_the_ore(long seed) {
        Random random = new Random(seed);
        Money year = new Money(random.nextLong(-Money.LARGEST.ore(), Money.LARGEST.ore()));
        MonthlyAmounts months = MonthlyAmounts.evenlyFrom(1 + random.nextInt(12), year);
        assertThat(months.total()).isEqualTo(year);
        assertThat(months.through(12)).isEqualTo(year);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }
}
