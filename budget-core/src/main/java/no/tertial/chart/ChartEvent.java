package no.tertial.chart;

import java.util.List;
import no.tertial.chart.Chart.Account;
import no.tertial.chart.Chart.Function;
import no.tertial.period.FiscalYear;

/** What has happened to the chart of accounts. Kept for ever: fields are only added. */
public sealed interface ChartEvent {
    record ChartLoaded(FiscalYear from, List<Account> accounts, List<Function> functions) implements ChartEvent {}

    record KostraLoaded(
            FiscalYear from,
            List<Kostra.Art> arts,
            List<Kostra.NationalFunction> functions,
            List<Kostra.Binding> bindings)
            implements ChartEvent {}
}
