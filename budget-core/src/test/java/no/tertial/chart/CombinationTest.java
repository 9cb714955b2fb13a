package no.tertial.chart;

import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Kostras.ARTS;
import static no.tertial.fixtures.Kostras.FUNCTIONS;
import static no.tertial.fixtures.Kostras.OF_2024;
import static no.tertial.fixtures.Kostras.OF_2025;
import static no.tertial.fixtures.Kostras.Y2024;
import static no.tertial.fixtures.Kostras.Y2025;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.chart.ChartEvent.ChartLoaded;
import no.tertial.chart.ChartEvent.KostraLoaded;
import no.tertial.chart.CodingRejection.AccountNotInClass;
import no.tertial.chart.Kostra.Binding;
import no.tertial.chart.KostraRejection.ArtNotInClass;
import no.tertial.chart.KostraRejection.ArtNotInForce;
import no.tertial.chart.KostraRejection.CombinationNotAllowed;
import no.tertial.chart.KostraRejection.FunctionNotInForce;
import no.tertial.chart.KostraRejection.NationalFunctionNotInClass;
import no.tertial.decider.Refusals;
import no.tertial.decider.Rejected;
import no.tertial.decider.Rejection;
import no.tertial.fixtures.Drammen;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;

/** Class, art and function of a coding, held against the nation's codes of its year. */
class CombinationTest {
    private static final List<AccountClass> BOTH = List.of(OPERATING, CAPITAL);

    /** A chart of 2023 that stays in force: every art and function as 1 or 2 digits more, both classes everywhere. */
    private static final ChartLoaded CHART = new ChartLoaded(
            new FiscalYear(2023),
            List.of(account("010"), account("011"), account("110"), account("290"), account("589"), account("790")),
            List.of(function("254"), function("281"), function("800"), function("899")));

    @Test
    void a_combination_that_was_allowed_in_2024_is_refused_in_2025_through_the_same_chart() {
        List<ChartEvent> history = List.of(CHART, OF_2024, OF_2025);

        assertThat(refusals(coding(OPERATING, "589", "281"), Y2024, history)).isEmpty();
        assertThat(refusals(coding(OPERATING, "589", "281"), Y2025, history))
                .containsExactly(new CombinationNotAllowed("1589", "589", "2810", "281", OPERATING, Y2025, "/lines/3"));
        assertThat(refusals(coding(OPERATING, "010", "254"), Y2024, history)).isEmpty();
        assertThat(refusals(coding(OPERATING, "010", "254"), Y2025, history))
                .containsExactly(new FunctionNotInForce("2540", "254", Y2025, "/lines/3/function"));
    }

    @Test
    void bound_codes_go_with_each_other_alone_in_both_directions() {
        assertThat(in2025(coding(OPERATING, "589", "899"))).isEmpty();
        assertThat(in2025(coding(CAPITAL, "589", "899"))).isEmpty();
        assertThat(in2025(coding(CAPITAL, "589", "281")))
                .containsExactly(new CombinationNotAllowed("1589", "589", "2810", "281", CAPITAL, Y2025, "/lines/3"));
        assertThat(in2025(coding(OPERATING, "010", "899")))
                .containsExactly(new CombinationNotAllowed("1010", "010", "8990", "899", OPERATING, Y2025, "/lines/3"));
        assertThat(in2025(coding(OPERATING, "010", "281"))).isEmpty();
    }

    @Test
    void a_binding_without_its_reverse_leaves_the_function_free() {
        Binding oneWay = new Binding(BOTH, List.of("589"), List.of("899"), false);
        List<ChartEvent> history = List.of(CHART, new KostraLoaded(Y2025, ARTS, FUNCTIONS, List.of(oneWay)));

        assertThat(refusals(coding(OPERATING, "010", "899"), Y2025, history)).isEmpty();
        assertThat(refusals(coding(OPERATING, "589", "281"), Y2025, history))
                .containsExactly(new CombinationNotAllowed("1589", "589", "2810", "281", OPERATING, Y2025, "/lines/3"));
    }

    @Test
    void an_internal_art_goes_with_any_function() {
        assertThat(in2025(coding(OPERATING, "290", "281"))).isEmpty();
        assertThat(in2025(coding(OPERATING, "790", "899"))).isEmpty();
    }

    @Test
    void an_art_or_a_function_that_the_nation_does_not_have_or_bars_from_the_class_is_named_by_itself() {
        assertThat(in2025(coding(OPERATING, "011", "899")))
                .containsExactly(new ArtNotInForce("1011", "011", Y2025, "/lines/3/account"));
        assertThat(in2025(coding(CAPITAL, "110", "800")))
                .containsExactly(
                        new ArtNotInClass("1110", "110", CAPITAL, Y2025, "/lines/3/account"),
                        new NationalFunctionNotInClass("8000", "800", CAPITAL, Y2025, "/lines/3/function"));
    }

    @Test
    void what_the_chart_itself_bars_is_told_once() {
        ChartLoaded narrow = new ChartLoaded(
                Y2024,
                List.of(new Account("1110", "Konto", "110", List.of(OPERATING))),
                List.of(function("281"), function("800")));

        assertThat(refusals(coding(CAPITAL, "110", "281"), Y2025, List.of(narrow, OF_2025)))
                .containsExactly(new AccountNotInClass("1110", "110", CAPITAL, "/lines/3/account"));
    }

    @Test
    void what_is_left_on_a_combination_that_is_no_longer_allowed_may_be_moved_away() {
        ReferenceData reference = reference(List.of(CHART, OF_2025));
        Refusals refusals = new Refusals();

        reference.checkLeftover(coding(OPERATING, "589", "281"), Y2025, Y2025.firstDay(), "/lines/3", refusals);

        assertThatNoException().isThrownBy(refusals::throwIfAny);
    }

    @Test
    void without_the_nations_codes_everything_in_the_chart_goes_together() {
        assertThat(refusals(coding(OPERATING, "589", "281"), Y2025, List.of(CHART)))
                .isEmpty();
        assertThat(refusals(coding(OPERATING, "589", "281"), Y2024, List.of(CHART, OF_2025)))
                .isEmpty();
    }

    private static List<Rejection> in2025(Coding coding) {
        return refusals(coding, Y2025, List.of(CHART, OF_2025));
    }

    private static List<Rejection> refusals(Coding coding, FiscalYear year, List<ChartEvent> history) {
        Refusals refusals = new Refusals();
        reference(history).check(coding, year, year.firstDay(), "/lines/3", refusals);
        Rejected rejected = catchThrowableOfType(Rejected.class, refusals::throwIfAny);
        return rejected == null ? List.of() : rejected.rejections();
    }

    private static ReferenceData reference(List<ChartEvent> history) {
        Chart chart = new ChartDecider().evolveAll(new ChartDecider().initial(), history);
        return new ReferenceData(Drammen.REFERENCE.organisation(), chart);
    }

    private static Coding coding(AccountClass accountClass, String art, String function) {
        return new Coding("1310", accountClass, "1" + art, function + "0", null);
    }

    private static Account account(String art) {
        return new Account("1" + art, "Konto", art, BOTH);
    }

    private static Function function(String nationalFunction) {
        return new Function(nationalFunction + "0", "Funksjon", nationalFunction, BOTH, false);
    }
}
