package no.tertial.organisation;

import java.util.Comparator;
import java.util.Map;
import no.tertial.chart.Chart;
import no.tertial.chart.Scope;
import no.tertial.organisation.ChartOfYear.AccountEntry;
import no.tertial.organisation.ChartOfYear.FunctionEntry;
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
