package no.tertial.chart;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.chart.ChartCommand.LoadChart;
import no.tertial.chart.ChartCommand.LoadKostra;
import no.tertial.chart.ChartEvent.ChartLoaded;
import no.tertial.chart.ChartEvent.KostraLoaded;
import no.tertial.chart.ChartRejection.DuplicateCode;
import no.tertial.chart.ChartRejection.EmptyChart;
import no.tertial.chart.ChartRejection.LaterChartInForce;
import no.tertial.chart.ChartRejection.NotANationalCode;
import no.tertial.chart.Kostra.Art;
import no.tertial.chart.Kostra.Binding;
import no.tertial.chart.Kostra.NationalFunction;
import no.tertial.chart.KostraRejection.BindingWithoutCodes;
import no.tertial.chart.KostraRejection.EmptyKostra;
import no.tertial.chart.KostraRejection.LaterKostraInForce;
import no.tertial.chart.KostraRejection.UnknownBoundCode;
import no.tertial.decider.Decider;
import no.tertial.decider.Refusals;
import no.tertial.period.FiscalYear;

/** Keeps the charts of accounts and the nation's codes: new ones hold from their year on and leave earlier years alone. */
public final class ChartDecider implements Decider<ChartCommand, ChartEvent, Chart> {
    @Override
    public Chart initial() {
        return new Chart(Collections.emptyNavigableMap(), Collections.emptyNavigableMap());
    }

    @Override
    public List<ChartEvent> decide(ChartCommand command, Chart chart) {
        return switch (command) {
            case LoadChart c -> load(c, chart);
            case LoadKostra c -> load(c, chart);
        };
    }

    private static List<ChartEvent> load(LoadChart command, Chart chart) {
        Refusals refusals = new Refusals();
        FiscalYear later = chart.versions().higherKey(command.from());
        refusals.when(
                later != null,
                () -> new LaterChartInForce(command.from(), chart.versions().lastKey()));
        refusals.when(command.accounts().isEmpty() || command.functions().isEmpty(), EmptyChart::new);
        checkCodes(command.accounts().stream().map(Account::code).toList(), "/accounts/%d/code", refusals);
        checkCodes(command.functions().stream().map(Function::code).toList(), "/functions/%d/code", refusals);
        checkNational(command.accounts().stream().map(Account::art).toList(), "/accounts/%d/art", refusals);
        checkNational(
                command.functions().stream().map(Function::nationalFunction).toList(),
                "/functions/%d/nationalFunction",
                refusals);
        chart.kostraIn(command.from())
                .ifPresent(kostra -> new KostraRules(kostra, command.from(), refusals)
                        .check(command.accounts(), command.functions()));
        refusals.throwIfAny();
        return List.of(new ChartLoaded(command.from(), command.accounts(), command.functions()));
    }

    private static List<ChartEvent> load(LoadKostra command, Chart chart) {
        Refusals refusals = new Refusals();
        FiscalYear later = chart.national().higherKey(command.from());
        refusals.when(
                later != null,
                () -> new LaterKostraInForce(command.from(), chart.national().lastKey()));
        refusals.when(command.arts().isEmpty() || command.functions().isEmpty(), EmptyKostra::new);
        List<String> arts = command.arts().stream().map(Art::code).toList();
        List<String> functions =
                command.functions().stream().map(NationalFunction::code).toList();
        checkCodes(arts, "/arts/%d/code", refusals);
        checkCodes(functions, "/functions/%d/code", refusals);
        checkNational(arts, "/arts/%d/code", refusals);
        checkNational(functions, "/functions/%d/code", refusals);
        for (int i = 0; i < command.bindings().size(); i++) {
            Binding binding = command.bindings().get(i);
            String at = "/bindings/" + i;
            refusals.when(binding.arts().isEmpty() || binding.functions().isEmpty(), () -> new BindingWithoutCodes(at));
            checkCodes(binding.arts(), at + "/arts/%d", refusals);
            checkCodes(binding.functions(), at + "/functions/%d", refusals);
            checkBound(binding.arts(), Set.copyOf(arts), at + "/arts/%d", refusals);
            checkBound(binding.functions(), Set.copyOf(functions), at + "/functions/%d", refusals);
        }
        refusals.throwIfAny();
        return List.of(new KostraLoaded(command.from(), command.arts(), command.functions(), command.bindings()));
    }

    private static void checkBound(List<String> bound, Set<String> known, String at, Refusals refusals) {
        for (int i = 0; i < bound.size(); i++) {
            String code = bound.get(i);
            if (!known.contains(code)) {
                refusals.add(new UnknownBoundCode(code, at.formatted(i)));
            }
        }
    }

    private static void checkCodes(List<String> codes, String at, Refusals refusals) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            if (!seen.add(code)) {
                refusals.add(new DuplicateCode(code, at.formatted(i)));
            }
        }
    }

    private static void checkNational(List<String> codes, String at, Refusals refusals) {
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            if (!code.matches("\\d{3}")) {
                refusals.add(new NotANationalCode(code, at.formatted(i)));
            }
        }
    }

    @Override
    public Chart evolve(Chart chart, ChartEvent event) {
        return switch (event) {
            case ChartLoaded e -> loaded(chart, e);
            case KostraLoaded e -> loaded(chart, e);
        };
    }

    private static Chart loaded(Chart chart, ChartLoaded event) {
        NavigableMap<FiscalYear, Chart.Version> versions = new TreeMap<>(chart.versions());
        versions.put(
                event.from(),
                new Chart.Version(
                        event.accounts().stream().collect(Collectors.toUnmodifiableMap(Account::code, same())),
                        event.functions().stream().collect(Collectors.toUnmodifiableMap(Function::code, same()))));
        return new Chart(Collections.unmodifiableNavigableMap(versions), chart.national());
    }

    private static Chart loaded(Chart chart, KostraLoaded event) {
        NavigableMap<FiscalYear, Kostra> national = new TreeMap<>(chart.national());
        national.put(event.from(), Kostra.of(event.arts(), event.functions(), event.bindings()));
        return new Chart(chart.versions(), Collections.unmodifiableNavigableMap(national));
    }

    private static <T> UnaryOperator<T> same() {
        return UnaryOperator.identity();
    }
}
