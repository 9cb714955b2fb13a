package no.tertial.budget;

import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Budgets.reallocate;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import no.tertial.budget.BudgetRejection.MonthsDoNotSumToAmount;
import no.tertial.budget.BudgetRejection.NoWeightLeft;
import no.tertial.budget.BudgetRejection.PhasedBeforeEffectiveMonth;
import no.tertial.budget.BudgetRejection.UnknownPhasingProfile;
import no.tertial.decider.Refusals;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import no.tertial.period.MonthlyAmounts;
import no.tertial.regulations.PhasingProfile;
import no.tertial.regulations.Regulations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a year's amount becomes twelve months. */
class PhasingTest {
    private static final Adjustment MAY = adjustment("a1", 5);

    private final Refusals refusals = new Refusals();

    @Test
    void pay_dips_in_june() {
        assertThat(spread(new Phasing.Profile("PAYROLL"), kroner(1140), 1))
                .isEqualTo(months(100, 100, 100, 100, 100, 40, 100, 100, 100, 100, 100, 100));
    }

    @Test
    void an_adjustment_is_phased_from_its_effective_month() {
        assertThat(spread(new Phasing.Even(), kroner(800), 5))
                .isEqualTo(months(0, 0, 0, 0, 100, 100, 100, 100, 100, 100, 100, 100));
        assertThat(spread(new Phasing.Profile("PAYROLL"), kroner(-740), 5))
                .isEqualTo(months(0, 0, 0, 0, -100, -40, -100, -100, -100, -100, -100, -100));
    }

    @Test
    void the_municipality_has_profiles_of_its_own() {
        PhasingProfile winter = new PhasingProfile("ROYKING", List.of(3L, 3L, 2L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 3L));
        Regulations own = new Regulations(Regulations.DEFAULT.tables(), Map.of("ROYKING", winter));

        assertThat(new Phasing.Profile("ROYKING").spread(kroner(12), YEAR.month(1), own, "/lines/0", refusals))
                .isEqualTo(months(3, 3, 2, 0, 0, 0, 0, 0, 0, 0, 1, 3));
        assertThat(refusals.count()).isZero();
    }

    @Test
    void weights_come_with_the_line_and_only_their_proportions_count() {
        assertThat(spread(
                        new Phasing.Weighted(List.of(9L, 0L, 0L, 0L, 0L, 0L, 20L, 0L, 0L, 0L, 0L, 60L)), kroner(8), 2))
                .isEqualTo(months(0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 6));
    }

    @Test
    void what_falls_due_twice_in_a_month_adds_up() {
        Phasing dated = new Phasing.Dated(List.of(due(6, 10), due(12, 5), due(6, 3)));
        assertThat(spread(dated, kroner(18), 5)).isEqualTo(months(0, 0, 0, 0, 0, 13, 0, 0, 0, 0, 0, 5));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void months_sum_to_the_amount_to_the_ore(long seed) {
        Random random = new Random(seed);
        Money amount = new Money(random.nextLong(-Money.LARGEST.ore(), Money.LARGEST.ore()));
        int effective = 1 + random.nextInt(12);
        List<Long> weights =
                new ArrayList<>(random.longs(12, 0, 1_000_000_000_000L).boxed().toList());
        weights.set(11, 1L);

        for (Phasing phasing :
                List.of(new Phasing.Even(), new Phasing.Profile("PAYROLL"), new Phasing.Weighted(weights))) {
            MonthlyAmounts months =
                    phasing.spread(amount, YEAR.month(effective), Regulations.DEFAULT, "/lines/0", refusals);
            assertThat(months.total()).isEqualTo(amount);
            assertThat(months.touchesBefore(effective)).isFalse();
        }
        assertThat(refusals.count()).isZero();
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @Test
    void a_profile_is_known() {
        refused(new Phasing.Profile("PAYROL"), new UnknownPhasingProfile("PAYROL", "/lines/0/profile"));
    }

    @Test
    void some_weight_is_left_from_the_effective_month_on() {
        refused(
                new Phasing.Weighted(List.of(1L, 1L, 1L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L)),
                new NoWeightLeft(YEAR.month(5), "/lines/0/phasing"));
    }

    @Test
    void nothing_falls_due_before_the_change() {
        refused(new Phasing.Dated(List.of(due(4, 100))), new PhasedBeforeEffectiveMonth(YEAR.month(5), "/lines/0/due"));
    }

    @Test
    void what_falls_due_is_the_years_amount() {
        refused(
                new Phasing.Dated(List.of(due(6, 99))),
                new MonthsDoNotSumToAmount(kroner(100), kroner(99), "/lines/0/due"));
        refused(new Phasing.Dated(List.of()), new MonthsDoNotSumToAmount(kroner(100), Money.ZERO, "/lines/0/due"));
    }

    /** Asked of a budget, so that nothing else stands in the way once the phasing is refused. */
    private static void refused(Phasing phasing, BudgetRejection refusal) {
        RequestedLine up = new RequestedLine(NAV_PAY, kroner(100), FullTimeEquivalents.NONE, phasing);
        Scenario.of(decider())
                .given(ADOPTED)
                .when(reallocate(MAY, List.of(up, line(NAV_BENEFITS, kroner(-100)))))
                .thenRejected(refusal);
    }

    private MonthlyAmounts spread(Phasing phasing, Money amount, int effective) {
        MonthlyAmounts months =
                phasing.spread(amount, YEAR.month(effective), Regulations.DEFAULT, "/lines/0", refusals);
        assertThat(refusals.count()).isZero();
        return months;
    }

    private static Phasing.Due due(int month, long kroner) {
        return new Phasing.Due(YEAR.month(month), kroner(kroner));
    }

    private static MonthlyAmounts months(long... kroner) {
        return new MonthlyAmounts(LongStream.of(kroner).mapToObj(Money::kroner).toList());
    }
}
