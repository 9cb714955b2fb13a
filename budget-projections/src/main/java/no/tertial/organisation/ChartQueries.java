package no.tertial.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.tertial.chart.Chart;
import no.tertial.chart.Kostra;
import no.tertial.chart.Scope;
import no.tertial.organisation.ChartOfYear.AccountEntry;
import no.tertial.organisation.ChartOfYear.FunctionEntry;
import no.tertial.organisation.NationalCodes.ArtEntry;
import no.tertial.organisation.NationalCodes.NationalFunctionEntry;
import no.tertial.period.FiscalYear;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;

/** Answers which accounts and functions there are; every scope sees the whole chart. */
public final class ChartQueries {
    private final Reading reading;
    private final Reference reference;

    public ChartQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /** @throws no.tertial.replay.PositionNotReached when the position lies ahead */
    public ChartOfYear chart(Scope scope, ChartQuestion question) {
        return switch (scope) {
            case Scope.All _, Scope.OwnArea _, Scope.OwnUnit _ ->
                reading.at(question.asOf(), (db, moment) -> chart(question, reference.chart(db, moment), moment));
        };
    }

    /** @throws no.tertial.replay.PositionNotReached when the position lies ahead */
    public NationalCodes national(Scope scope, ChartQuestion question) {
        return switch (scope) {
            case Scope.All _, Scope.OwnArea _, Scope.OwnUnit _ ->
                reading.at(question.asOf(), (db, moment) -> national(question, reference.chart(db, moment), moment));
        };
    }

    private static NationalCodes national(ChartQuestion question, Chart chart, Moment moment) {
        FiscalYear from = chart.national().floorKey(question.year());
        Kostra kostra = chart.kostraIn(question.year()).orElse(new Kostra(Map.of(), Map.of(), List.of()));
        return new NationalCodes(
                question.year(),
                moment.knownAt(),
                moment.position(),
                from,
                kostra.arts().values().stream()
                        .map(art -> new ArtEntry(art.code(), art.name(), art.kind(), art.classes(), art.internal()))
                        .sorted(Comparator.comparing(ArtEntry::art))
                        .toList(),
                kostra.functions().values().stream()
                        .map(function ->
                                new NationalFunctionEntry(function.code(), function.name(), function.classes()))
                        .sorted(Comparator.comparing(NationalFunctionEntry::nationalFunction))
                        .toList(),
                kostra.bindings());
    }

    private static ChartOfYear chart(ChartQuestion question, Chart chart, Moment moment) {
        Chart.Version version = chart.in(question.year()).orElse(new Chart.Version(Map.of(), Map.of()));
        return new ChartOfYear(
                question.year(),
                moment.knownAt(),
                moment.position(),
                version.accounts().values().stream()
                        .map(account -> new AccountEntry(
                                account.code(),
                                account.name(),
                                account.art(),
                                account.kind(),
                                account.group(),
                                account.classes()))
                        .sorted(Comparator.comparing(AccountEntry::account))
                        .toList(),
                version.functions().values().stream()
                        .map(function -> new FunctionEntry(
                                function.code(),
                                function.name(),
                                function.nationalFunction(),
                                function.classes(),
                                function.sensitive()))
                        .sorted(Comparator.comparing(FunctionEntry::function))
                        .toList());
    }
}
