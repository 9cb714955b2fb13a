package no.tertial.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.tertial.chart.AccountClass;
import no.tertial.figures.Cell;
import no.tertial.figures.Delta;
import no.tertial.figures.Deltas;
import no.tertial.figures.Dimension;
import no.tertial.figures.Measure;
import no.tertial.figures.VarianceQueries;
import no.tertial.figures.VarianceQuestion;
import no.tertial.figures.VarianceRow;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationQueries;
import no.tertial.organisation.OrganisationQuestion;
import no.tertial.organisation.OrganisationTree.UnitNode;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.period.ReportingPeriod;
import no.tertial.replay.AsOf;
import no.tertial.rest.Answers.FigureChange;
import no.tertial.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Tells what events that have not happened would do to the figures of units: the same deltas as when they happen, on top of
 * what the read model knows.
 */
@Component
class Foresight {
    private final OrganisationQueries organisation;
    private final VarianceQueries variances;

    Foresight(OrganisationQueries organisation, VarianceQueries variances) {
        this.organisation = organisation;
        this.variances = variances;
    }

    private record Touched(FiscalYear year, AccountClass accountClass) {}

    /** The figures that would change, by year, class and unit; none for events without amounts. */
    List<FigureChange> changesBy(List<Object> events, Caller caller) {
        Map<Touched, List<Delta>> touched = events.stream()
                .flatMap(event -> Deltas.of(event).stream())
                .filter(delta -> isShown(delta.cell().measure()))
                .collect(Collectors.groupingBy(delta ->
                        new Touched(delta.cell().year(), delta.cell().coding().accountClass())));
        return touched.entrySet().stream()
                .flatMap(entry -> changesIn(entry.getKey(), entry.getValue(), caller).stream())
                .toList();
    }

    private static boolean isShown(Measure measure) {
        return measure.isBudget() || measure == Measure.ACTUAL;
    }

    private List<FigureChange> changesIn(Touched touched, List<Delta> deltas, Caller caller) {
        Map<String, String> units = unitsByAnsvar(touched.year(), caller);
        Map<String, Money> budget = new TreeMap<>();
        Map<String, Money> actual = new TreeMap<>();
        for (Delta delta : deltas) {
            Cell cell = delta.cell();
            Map<String, Money> sums = cell.measure().isBudget() ? budget : actual;
            String ansvar = cell.coding().ansvar();
            sums.merge(units.getOrDefault(ansvar, ansvar), new Money(delta.amount()), Money::plus);
        }
        Map<String, VarianceRow> before = rowsBefore(touched, caller);
        List<FigureChange> changes = new ArrayList<>();
        budget.forEach((unit, change) -> changes.add(changeOf(
                unit,
                "revisedBudget",
                before.containsKey(unit) ? before.get(unit).revisedBudget() : Money.ZERO,
                change)));
        actual.forEach((unit, change) -> changes.add(changeOf(
                unit,
                "actualToDate",
                before.containsKey(unit) ? before.get(unit).actualToDate() : Money.ZERO,
                change)));
        return changes;
    }

    private static FigureChange changeOf(String unit, String measure, Money before, Money change) {
        return new FigureChange(unit, measure, before, before.plus(change));
    }

    private Map<String, String> unitsByAnsvar(FiscalYear year, Caller caller) {
        LocalDate day = year.period(AccountingPeriod.LAST).lastDay();
        Map<String, String> units = new TreeMap<>();
        organisation.organisation(caller.scope(), new OrganisationQuestion(day, AsOf.NOW)).areas().stream()
                .flatMap(area -> area.units().stream())
                .forEach(unit -> addTo(units, unit));
        return units;
    }

    private static void addTo(Map<String, String> units, UnitNode unit) {
        unit.ansvar().forEach(ansvar -> units.put(ansvar, unit.unit()));
    }

    private Map<String, VarianceRow> rowsBefore(Touched touched, Caller caller) {
        ReportingPeriod wholeYear = ReportingPeriod.parse(
                touched.year().period(AccountingPeriod.LAST).toString());
        VarianceQuestion question = new VarianceQuestion(
                touched.year(), wholeYear, null, null, List.of(Dimension.UNIT), touched.accountClass(), AsOf.NOW);
        Map<String, VarianceRow> rows = new TreeMap<>();
        for (VarianceRow row : variances.variances(caller.scope(), question).rows()) {
            String unit = row.unit();
            if (unit != null) {
                rows.put(unit, row);
            }
        }
        return rows;
    }
}
