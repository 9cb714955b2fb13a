package no.tertial.chart;

import static no.tertial.chart.AccountClass.CAPITAL;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Kostras.ARTS;
import static no.tertial.fixtures.Kostras.FUNCTIONS;
import static no.tertial.fixtures.Kostras.OF_2024;
import static no.tertial.fixtures.Kostras.OF_2025;
import static no.tertial.fixtures.Kostras.RESULT;
import static no.tertial.fixtures.Kostras.Y2024;
import static no.tertial.fixtures.Kostras.Y2025;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.chart.ChartCommand.LoadChart;
import no.tertial.chart.ChartCommand.LoadKostra;
import no.tertial.chart.ChartEvent.ChartLoaded;
import no.tertial.chart.ChartRejection.DuplicateCode;
import no.tertial.chart.ChartRejection.NotANationalCode;
import no.tertial.chart.Kostra.Art;
import no.tertial.chart.Kostra.Binding;
import no.tertial.chart.Kostra.NationalFunction;
import no.tertial.chart.KostraRejection.ArtNotInClass;
import no.tertial.chart.KostraRejection.ArtNotInForce;
import no.tertial.chart.KostraRejection.BindingWithoutCodes;
import no.tertial.chart.KostraRejection.EmptyKostra;
import no.tertial.chart.KostraRejection.FunctionNotInForce;
import no.tertial.chart.KostraRejection.LaterKostraInForce;
import no.tertial.chart.KostraRejection.NationalFunctionNotInClass;
import no.tertial.chart.KostraRejection.UnknownBoundCode;
import no.tertial.decider.Scenario;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;

/** The nation's codes, loaded by themselves and held against charts. */
class KostraTest {
    private static final Function HOME_CARE = new Function("2540", "Hjemmetjeneste", "254", both(), false);
    private static final Function ASSISTANCE = new Function("2810", "Sosialhjelp", "281", both(), true);

    private final Scenario<ChartCommand, ChartEvent, Chart> scenario = Scenario.of(new ChartDecider());

    @Test
    void the_nations_codes_are_loaded_and_hold_until_the_next_ones() {
        scenario.when(load(Y2024, ARTS, FUNCTIONS, OF_2024.bindings())).thenEvents(OF_2024);
        Chart chart = scenario.given(OF_2024)
                .when(load(Y2025, ARTS, OF_2025.functions(), OF_2025.bindings()))
                .thenState();

        assertThat(chart.kostraIn(new FiscalYear(2023))).isEmpty();
        assertThat(chart.kostraIn(Y2024).orElseThrow().functions()).containsKey("254");
        assertThat(chart.kostraIn(new FiscalYear(2030)).orElseThrow().functions())
                .doesNotContainKey("254");
    }

    @Test
    void codes_of_the_newest_year_are_replaced_and_none_slip_in_under_later_ones() {
        scenario.given(OF_2025).when(load(Y2025, ARTS, FUNCTIONS, List.of())).thenAccepted();
        scenario.given(OF_2025)
                .when(load(Y2024, ARTS, FUNCTIONS, List.of()))
                .thenRejected(new LaterKostraInForce(Y2024, Y2025));
    }

    @Test
    void there_are_arts_and_functions_and_each_code_stands_once_with_three_digits() {
        scenario.when(load(Y2025, List.of(), FUNCTIONS, List.of())).thenRejected(new EmptyKostra());
        scenario.when(load(Y2025, ARTS, List.of(), List.of())).thenRejected(new EmptyKostra());
        Art short2 = new Art("01", null, both(), false);
        NationalFunction twice = FUNCTIONS.getFirst();
        scenario.when(load(Y2025, List.of(short2), List.of(twice, twice), List.of()))
                .thenRejected(
                        new DuplicateCode("254", "/functions/1/code"), new NotANationalCode("01", "/arts/0/code"));
    }

    @Test
    void what_is_bound_stands_among_the_codes() {
        Binding unknown = new Binding(both(), List.of("589", "980"), List.of("898"), true);
        scenario.when(load(Y2025, ARTS, FUNCTIONS, List.of(RESULT, unknown)))
                .thenRejected(
                        new UnknownBoundCode("980", "/bindings/1/arts/1"),
                        new UnknownBoundCode("898", "/bindings/1/functions/0"));
    }

    @Test
    void a_binding_names_arts_and_functions_each_once() {
        Binding oneSided = new Binding(both(), List.of(), List.of("899"), true);
        Binding twice = new Binding(both(), List.of("589", "589"), List.of("899"), true);
        scenario.when(load(Y2025, ARTS, FUNCTIONS, List.of(oneSided, twice)))
                .thenRejected(new BindingWithoutCodes("/bindings/0"), new DuplicateCode("589", "/bindings/1/arts/1"));
    }

    @Test
    void without_the_nations_codes_a_chart_maps_to_whatever_it_says() {
        scenario.given(OF_2025)
                .when(new LoadChart(Y2024, List.of(account("999", OPERATING)), List.of(HOME_CARE)))
                .thenAccepted();
    }

    @Test
    void a_chart_maps_to_arts_and_functions_that_there_are_in_its_year() {
        var loaded = scenario.given(OF_2024, OF_2025);

        loaded.when(new LoadChart(Y2024, List.of(account("010", OPERATING)), List.of(HOME_CARE)))
                .thenAccepted();
        loaded.when(new LoadChart(
                        Y2025, List.of(account("010", OPERATING), account("011", OPERATING)), List.of(HOME_CARE)))
                .thenRejected(
                        new ArtNotInForce("1011", "011", Y2025, "/accounts/1/art"),
                        new FunctionNotInForce("2540", "254", Y2025, "/functions/0/nationalFunction"));
    }

    @Test
    void a_chart_claims_no_class_that_the_nation_bars() {
        Function tax = new Function("8000", "Skatt", "800", both(), false);

        scenario.given(OF_2025)
                .when(new LoadChart(Y2025, List.of(account("110", OPERATING, CAPITAL)), List.of(ASSISTANCE, tax)))
                .thenRejected(
                        new ArtNotInClass("1110", "110", CAPITAL, Y2025, "/accounts/0/classes"),
                        new NationalFunctionNotInClass("8000", "800", CAPITAL, Y2025, "/functions/1/classes"));
    }

    @Test
    void an_internal_art_is_valid_locally() {
        LoadChart chart = new LoadChart(
                Y2025, List.of(account("290", OPERATING), account("790", OPERATING)), List.of(ASSISTANCE));

        scenario.given(OF_2025).when(chart).thenEvents(new ChartLoaded(Y2025, chart.accounts(), chart.functions()));
    }

    private static LoadKostra load(
            FiscalYear from, List<Art> arts, List<NationalFunction> functions, List<Binding> bindings) {
        return new LoadKostra(from, arts, functions, bindings);
    }

    private static Account account(String art, AccountClass... classes) {
        return new Account("1" + art, "Konto", art, List.of(classes));
    }

    private static List<AccountClass> both() {
        return List.of(OPERATING, CAPITAL);
    }
}
