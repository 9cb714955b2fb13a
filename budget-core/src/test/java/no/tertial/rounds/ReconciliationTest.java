package no.tertial.rounds;

import static no.tertial.rounds.Reconciliation.Against.LEDGER;
import static no.tertial.rounds.Reconciliation.Against.STATED_PARTS;
import static no.tertial.rounds.Reconciliation.Verdict.UNEXPLAINED;
import static no.tertial.rounds.Reconciliation.Verdict.WITHIN_ROUNDING;
import static no.tertial.rounds.StatedMeasure.DEVIATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.tertial.money.Money;
import no.tertial.money.Precision;
import no.tertial.rounds.Candidate.Why;
import no.tertial.rounds.Reconciliation.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReconciliationTest {
    private static final String SOURCE = "P13 T2 2014";
    private static final Money STEP = Money.kroner(100_000);
    private static final StatedFigure TOTAL = rounded(null, "5300000.00");
    private static final StatedFigure NAV = rounded("nav", "3400000.00");
    private static final StatedFigure INTRODUCTION = rounded("introduksjonssenteret", "1900000.00");
    private static final StatedFigure DRUG_CARE = rounded("rusforebygging", "-100000.00");
    private static final StatedFigure CENTRAL =
            new StatedFigure("sentrale-midler-13", DEVIATION, null, Precision.UNKNOWN, null);

    private static final Map<String, Money> LEDGER_T2 = Map.of(
            "nav", Money.kroner(3_400_000),
            "introduksjonssenteret", Money.kroner(1_900_000),
            "rusforebygging", Money.kroner(-100_000),
            "sentrale-midler-13", Money.ZERO);

    @Test
    void second_tertial_2014_is_unexplained_by_the_ledger_and_within_the_rounding_of_its_own_parts() {
        assertThat(reconcile(LEDGER_T2, TOTAL, NAV, INTRODUCTION, DRUG_CARE, CENTRAL))
                .containsExactly(
                        new Reconciliation(
                                SOURCE,
                                LEDGER,
                                Money.parse("5300000.00"),
                                Money.parse("5200000.00"),
                                Money.parse("100000.00"),
                                Money.parse("50000.00"),
                                UNEXPLAINED,
                                List.of(new Candidate("sentrale-midler-13", Why.PRECISION_UNKNOWN, Money.ZERO))),
                        new Reconciliation(
                                SOURCE,
                                STATED_PARTS,
                                Money.parse("5300000.00"),
                                Money.parse("5200000.00"),
                                Money.parse("100000.00"),
                                Money.parse("200000.00"),
                                WITHIN_ROUNDING,
                                List.of()));
    }

    @Test
    void a_unit_that_no_stated_part_covers_is_a_candidate() {
        assertThat(reconcile(LEDGER_T2, TOTAL, NAV, INTRODUCTION).getFirst().candidates())
                .containsExactly(
                        new Candidate("rusforebygging", Why.LEFT_OUT, Money.kroner(-100_000)),
                        new Candidate("sentrale-midler-13", Why.LEFT_OUT, Money.ZERO));
    }

    @Test
    void a_report_that_states_a_total_only_is_held_against_the_ledger_and_has_left_no_part_out() {
        assertThat(reconcile(LEDGER_T2, TOTAL))
                .containsExactly(new Reconciliation(
                        SOURCE,
                        LEDGER,
                        Money.parse("5300000.00"),
                        Money.parse("5200000.00"),
                        Money.parse("100000.00"),
                        Money.parse("50000.00"),
                        UNEXPLAINED,
                        List.of()));
    }

    @ParameterizedTest(name = "a ledger of {0} against a rounded 5.3 is {1}")
    @CsvSource({
        "5250000.00, WITHIN_ROUNDING",
        "5250000.01, WITHIN_ROUNDING",
        "5249999.99, UNEXPLAINED",
        "5350000.00, WITHIN_ROUNDING",
        "5349999.99, WITHIN_ROUNDING",
        "5350000.01, UNEXPLAINED",
        "5300000.01, WITHIN_ROUNDING",
        "5300000.00, EXACT"
    })
    void the_ledger_may_differ_from_one_rounded_total_by_half_its_step_and_not_an_ore_more(
            String computed, Verdict verdict) {
        assertThat(reconcile(Map.of("nav", Money.parse(computed)), TOTAL))
                .extracting(Reconciliation::verdict)
                .containsExactly(verdict);
    }

    @ParameterizedTest(name = "an exact part of {0} beside two rounded ones is {1}")
    @CsvSource({
        "50000.00, WITHIN_ROUNDING",
        "49999.99, UNEXPLAINED",
        "50000.01, WITHIN_ROUNDING",
        "350000.00, WITHIN_ROUNDING",
        "350000.01, UNEXPLAINED",
        "349999.99, WITHIN_ROUNDING",
        "200000.00, EXACT"
    })
    void stated_parts_may_differ_from_their_total_by_half_a_step_for_each_rounded_figure(
            String exactPart, Verdict verdict) {
        // three rounded figures, 3 × 0.05 = 0.15 MNOK, around the 0.2 that would make up the total; the exact one adds
        // none
        StatedFigure exact =
                new StatedFigure("rusforebygging", DEVIATION, Money.parse(exactPart), Precision.EXACT, null);
        StatedFigure total = rounded(null, "5500000.00");

        assertThat(reconcile(LEDGER_T2, total, NAV, INTRODUCTION, exact).getLast())
                .returns(STATED_PARTS, Reconciliation::against)
                .returns(Money.kroner(150_000), Reconciliation::tolerance)
                .returns(verdict, Reconciliation::verdict);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROXIMATE", "UPPER_BOUND"})
    void a_loosely_stated_part_widens_no_tolerance_and_is_a_candidate(Precision precision) {
        StatedFigure loose =
                new StatedFigure("introduksjonssenteret", DEVIATION, Money.kroner(1_500_000), precision, null);

        assertThat(reconcile(LEDGER_T2, TOTAL, NAV, loose, DRUG_CARE, CENTRAL).getLast())
                .isEqualTo(new Reconciliation(
                        SOURCE,
                        STATED_PARTS,
                        Money.parse("5300000.00"),
                        Money.parse("4800000.00"),
                        Money.parse("500000.00"),
                        Money.parse("150000.00"),
                        UNEXPLAINED,
                        List.of(
                                new Candidate("introduksjonssenteret", Why.LOOSELY_STATED, Money.kroner(1_900_000)),
                                new Candidate("sentrale-midler-13", Why.PRECISION_UNKNOWN, Money.ZERO))));
    }

    @Test
    void a_loosely_stated_total_is_itself_a_candidate() {
        StatedFigure nearly = new StatedFigure(null, DEVIATION, Money.kroner(6_000_000), Precision.APPROXIMATE, null);

        assertThat(reconcile(LEDGER_T2, nearly).getFirst().candidates())
                .containsExactly(new Candidate(null, Why.LOOSELY_STATED, Money.kroner(5_200_000)));
    }

    @Test
    void an_odd_step_of_one_ore_explains_no_residual() {
        StatedFigure total = new StatedFigure(null, DEVIATION, new Money(101), Precision.ROUNDED, new Money(1));

        assertThat(reconcile(Map.of("nav", new Money(100)), total).getFirst())
                .returns(Money.ZERO, Reconciliation::tolerance)
                .returns(UNEXPLAINED, Reconciliation::verdict);
    }

    @Test
    void figures_of_other_measures_take_no_part() {
        StatedFigure actual =
                new StatedFigure("nav", StatedMeasure.ACTUAL_TO_DATE, Money.kroner(95_400_000), Precision.EXACT, null);

        assertThat(reconcile(LEDGER_T2, TOTAL, actual)).isEqualTo(reconcile(LEDGER_T2, TOTAL));
    }

    @Test
    void without_a_stated_total_there_is_nothing_to_reconcile() {
        StatedFigure spokenOf = new StatedFigure(null, DEVIATION, null, Precision.UNKNOWN, null);

        assertThat(reconcile(LEDGER_T2, NAV, DRUG_CARE)).isEmpty();
        assertThat(reconcile(LEDGER_T2, NAV, spokenOf)).isEmpty();
    }

    @Test
    void the_report_of_first_tertial_2015_does_not_reconcile_with_its_own_parts() {
        // it says 3.3 where its parts sum to 3.6; two rounded figures allow 0.1
        assertThat(reconcile(LEDGER_T2, rounded(null, "3300000.00"), rounded("nav", "3600000.00"))
                        .getLast())
                .returns(STATED_PARTS, Reconciliation::against)
                .returns(Money.kroner(-300_000), Reconciliation::residual)
                .returns(UNEXPLAINED, Reconciliation::verdict);
    }

    private static List<Reconciliation> reconcile(Map<String, Money> ledger, StatedFigure... figures) {
        return Reconciliation.of(SOURCE, List.of(figures), ledger);
    }

    private static StatedFigure rounded(@Nullable String unit, String amount) {
        return new StatedFigure(unit, DEVIATION, Money.parse(amount), Precision.ROUNDED, STEP);
    }
}
