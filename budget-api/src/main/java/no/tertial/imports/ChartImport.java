package no.tertial.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tertial.chart.Chart;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.ChartCommand.LoadChart;
import no.tertial.exchange.ChartRow;
import no.tertial.period.FiscalYear;

/** Loads the charts that a table has, but for those that are in force already as they stand there. */
final class ChartImport {
    private ChartImport() {}

    static TableCommands commands(List<ChartRow> rows, TableFacts facts) {
        TableCommands.Builder commands = new TableCommands.Builder();
        rows.stream()
                .collect(Collectors.groupingBy(ChartRow::year, TreeMap::new, Collectors.toList()))
                .forEach((year, ofYear) -> load(year, ofYear, facts, commands));
        return commands.build();
    }

    private static void load(FiscalYear year, List<ChartRow> rows, TableFacts facts, TableCommands.Builder commands) {
        List<ChartRow> accounts = of(ChartRow.Type.ACCOUNT, rows);
        List<ChartRow> functions = of(ChartRow.Type.FUNCTION, rows);
        LoadChart load = new LoadChart(
                year,
                accounts.stream().map(ChartImport::account).toList(),
                functions.stream().map(ChartImport::function).toList());
        if (!isInForce(load, facts.reference().chart().in(year))) {
            commands.add(
                    load,
                    rows.getFirst().number(),
                    Map.of("accounts", numbers(accounts), "functions", numbers(functions)));
        }
    }

    private static boolean isInForce(LoadChart load, Optional<Chart.Version> present) {
        return present.isPresent()
                && present.get().accounts().equals(byCode(load.accounts(), Account::code))
                && present.get().functions().equals(byCode(load.functions(), Chart.Function::code));
    }

    private static <T> Map<String, T> byCode(List<T> codes, Function<T, String> code) {
        return codes.stream().collect(Collectors.toMap(code, Function.identity(), (first, _) -> first));
    }

    private static List<ChartRow> of(ChartRow.Type type, List<ChartRow> rows) {
        return rows.stream().filter(row -> row.type() == type).toList();
    }

    private static List<Long> numbers(List<ChartRow> rows) {
        return rows.stream().map(ChartRow::number).toList();
    }

    private static Account account(ChartRow row) {
        return new Account(row.code(), row.name(), row.national(), row.classes());
    }

    private static Chart.Function function(ChartRow row) {
        return new Chart.Function(row.code(), row.name(), row.national(), row.classes(), row.sensitive());
    }
}
