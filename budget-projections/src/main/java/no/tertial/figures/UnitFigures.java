package no.tertial.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountKind;
import no.tertial.chart.Chart;
import no.tertial.figures.Promises.Promised;
import no.tertial.forecast.Figures;
import no.tertial.forecast.Gross;
import no.tertial.forecast.PastYear;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * What the methods look at, per unit: gross expenditure and income of the year, and of the years before it for as long as
 * there is a ledger without a gap. Earlier years are read for the responsibility centres that the unit has now.
 * Lines on which a giver has promised the asked year's income are kept apart.
 *
 * @param years the asked year first, then the ones before it, newest first; without the lines that are promised
 * @param promised the asked year of those lines
 */
record UnitFigures(int monthsElapsed, List<Map<String, Map<AccountKind, Totals>>> years, List<Promised> promised) {
    private static final int MOST_YEARS_BACK = 10;

    static UnitFigures read(ForecastQuestion question, Counting counting, Promises promises, Chart chart) {
        List<Map<String, Map<AccountKind, Totals>>> years = new ArrayList<>();
        FiscalYear year = question.year();
        List<Promised> promised = promises.in(filter(year, question, counting), counting);
        Map<String, Map<AccountKind, Totals>> found = ofYear(year, question, counting, promised, chart);
        do {
            years.add(found);
            year = year.previous();
            List<Promised> earlier = promises.in(filter(year, question, counting), counting);
            found = ofYear(year, question, counting, earlier, chart);
        } while (hasLedger(found) && years.size() <= MOST_YEARS_BACK);
        return new UnitFigures(question.through().through().monthsElapsed(), List.copyOf(years), promised);
    }

    private static Map<String, Map<AccountKind, Totals>> ofYear(
            FiscalYear year, ForecastQuestion question, Counting counting, List<Promised> apart, Chart chart) {
        Map<String, Map<AccountKind, Totals>> units = new TreeMap<>();
        counting.of(filter(year, question, counting), EnumSet.of(Sums.By.ANSVAR, Sums.By.ACCOUNT))
                .forEach(sum -> side(sum, year, chart, units).add(sum));
        apart.forEach(line -> side(line.sum(), year, chart, units).subtract(line.sum()));
        return units;
    }

    private static Sums.Filter filter(FiscalYear year, ForecastQuestion question, Counting counting) {
        return new Sums.Filter(
                year,
                question.through().through().number(),
                counting.selection().unitOf().keySet(),
                AccountClass.OPERATING,
                question.account(),
                question.function());
    }

    private static Totals side(
            Sums.Sum sum, FiscalYear year, Chart chart, Map<String, Map<AccountKind, Totals>> units) {
        String unit = sum.unit() == null ? "" : sum.unit();
        return units.computeIfAbsent(unit, _ -> new EnumMap<>(AccountKind.class))
                .computeIfAbsent(kindOf(sum.account(), year, chart), _ -> new Totals());
    }

    /** An account that a later chart of the same year has dropped counts as expenditure: nothing is left out. */
    private static AccountKind kindOf(@Nullable String account, FiscalYear year, Chart chart) {
        return chart.in(year)
                .map(version -> version.accounts().get(account))
                .map(Chart.Account::kind)
                .orElse(AccountKind.EXPENDITURE);
    }

    private static boolean hasLedger(Map<String, Map<AccountKind, Totals>> year) {
        return year.values().stream().flatMap(kinds -> kinds.values().stream()).anyMatch(Totals::hasActual);
    }

    /** What the asked year adds up to for the units together. */
    Totals totals(Collection<String> units) {
        Totals totals = new Totals();
        for (AccountKind kind : AccountKind.values()) {
            totals.add(side(units, kind, years.getFirst()));
        }
        totals.add(promisedTo(units));
        return totals;
    }

    /** What the asked year adds up to on the lines that are promised. */
    Totals promisedTo(Collection<String> units) {
        Totals totals = new Totals();
        promised.stream().filter(line -> line.isOf(units)).forEach(line -> totals.add(line.sum()));
        return totals;
    }

    /** The figures of the units together, with the years before for as long as these units have a ledger. */
    Figures of(Collection<String> units) {
        int back = 1;
        while (back < years.size() && hasLedger(units, years.get(back))) {
            back++;
        }
        return new Figures(
                monthsElapsed, gross(units, AccountKind.EXPENDITURE, back), gross(units, AccountKind.INCOME, back));
    }

    private static boolean hasLedger(Collection<String> units, Map<String, Map<AccountKind, Totals>> year) {
        return units.stream()
                .flatMap(unit -> year.getOrDefault(unit, Map.of()).values().stream())
                .anyMatch(Totals::hasActual);
    }

    private Gross gross(Collection<String> units, AccountKind kind, int years) {
        Totals now = side(units, kind, this.years.getFirst());
        List<PastYear> history = this.years.subList(1, years).stream()
                .map(year -> side(units, kind, year))
                .map(side -> new PastYear(side.actualToDate(), side.year(Measure.ACTUAL)))
                .toList();
        return new Gross(now.revisedBudget(), now.budgetToDate(), now.actualToDate(), history);
    }

    private static Totals side(Collection<String> units, AccountKind kind, Map<String, Map<AccountKind, Totals>> year) {
        Totals totals = new Totals();
        for (String unit : units) {
            Totals own = year.getOrDefault(unit, Map.of()).get(kind);
            if (own != null) {
                totals.add(own);
            }
        }
        return totals;
    }
}
