package no.tertial.chart;

import java.util.List;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.period.FiscalYear;

/** What may be asked of the chart of accounts. */
public sealed interface ChartCommand {
    /** A whole chart, in force from that year on. */
    record LoadChart(FiscalYear from, List<Account> accounts, List<Function> functions) implements ChartCommand {}

    /** The nation's arts and functions, in force from that year on. */
    record LoadKostra(
            FiscalYear from,
            List<Kostra.Art> arts,
            List<Kostra.NationalFunction> functions,
            List<Kostra.Binding> bindings)
            implements ChartCommand {}
}
