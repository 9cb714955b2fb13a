package no.tertial.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.tertial.chart.AccountGroup;
import no.tertial.figures.Dimension;
import no.tertial.figures.VarianceRow;
import no.tertial.figures.Variances;
import no.tertial.rest.problem.Language;
import no.tertial.rest.problem.Sentences;
import org.jspecify.annotations.Nullable;

/** Over- and underspend as rows of a table; the last one is the total. */
record VarianceTable(List<Dimension> dimensions, Sentences sentences, Language language) {
    private static final List<String> FIGURES = List.of(
            "original-budget",
            "adjustments",
            "revised-budget",
            "expected-grants",
            "budget-to-date",
            "actual-to-date",
            "set-aside",
            "deviation",
            "deviation-percent",
            "committed",
            "available",
            "measure-effect",
            "realised-effect");

    List<String> header() {
        return Stream.of(dimensions.stream().map(VarianceTable::columnOf), Stream.of("name"), FIGURES.stream())
                .flatMap(columns -> columns)
                .map(column -> sentences.column(column, language))
                .toList();
    }

    private static String columnOf(Dimension dimension) {
        return switch (dimension) {
            case UNIT -> "unit";
            case ANSVAR -> "ansvar";
            case FUNCTION -> "function";
            case ACCOUNT -> "account";
            case ACCOUNT_GROUP -> "account-group";
        };
    }

    Stream<List<@Nullable Object>> rows(Variances variances) {
        return Stream.concat(
                variances.rows().stream().map(row -> row(row, row.name())),
                Stream.of(row(variances.total(), sentences.column("total", language))));
    }

    private List<@Nullable Object> row(VarianceRow row, @Nullable String name) {
        List<@Nullable Object> cells = new ArrayList<>();
        dimensions.forEach(dimension -> cells.add(valueOf(dimension, row)));
        cells.add(name);
        cells.add(row.originalBudget());
        cells.add(row.adjustments());
        cells.add(row.revisedBudget());
        cells.add(row.expectedGrants());
        cells.add(row.budgetToDate());
        cells.add(row.actualToDate());
        cells.add(row.setAside());
        cells.add(row.deviation());
        cells.add(row.deviationPercent());
        cells.add(row.committed());
        cells.add(row.available());
        cells.add(row.measureEffect());
        cells.add(row.realisedEffect());
        return cells;
    }

    private @Nullable String valueOf(Dimension dimension, VarianceRow row) {
        AccountGroup group = row.accountGroup();
        return switch (dimension) {
            case UNIT -> row.unit();
            case ANSVAR -> row.ansvar();
            case FUNCTION -> row.function();
            case ACCOUNT -> row.account();
            case ACCOUNT_GROUP -> group == null ? null : sentences.word(group, language);
        };
    }
}
