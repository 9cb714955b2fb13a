package no.tertial.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.tertial.chart.AccountClass;
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
import org.jspecify.annotations.Nullable;
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
                .filter(Foresight::isShown)
                .collect(Collectors.groupingBy(delta ->
                        new Touched(delta.cell().year(), delta.cell().coding().accountClass())));
        return touched.entrySet().stream()
                .flatMap(entry -> changesIn(entry.getKey(), entry.getValue(), caller).stream())
                .toList();
    }

    /** A figure of a unit that can be told beforehand: what it is called, which measures it sums, and what it was. */
    private enum Figure {
        REVISED_BUDGET("revisedBudget", Measure::isBudget, VarianceRow::revisedBudget),
        ACTUAL_TO_DATE("actualToDate", Measure.ACTUAL::equals, VarianceRow::actualToDate),
        EXPECTED_GRANTS("expectedGrants", Measure.EXPECTED_GRANT::equals, VarianceRow::expectedGrants),
        SET_ASIDE("setAside", Measure.SET_ASIDE::equals, VarianceRow::setAside),
        COMMITTED("committed", Measure.COMMITTED::equals, VarianceRow::committed),
        MEASURE_EFFECT("measureEffect", Measure.MEASURE_EFFECT::equals, VarianceRow::measureEffect),
        REALISED_EFFECT("realisedEffect", Measure.REALISED_EFFECT::equals, VarianceRow::realisedEffect);

        private final String wireName;
        private final Predicate<Measure> measures;
        private final Function<VarianceRow, Money> before;

        Figure(String wireName, Predicate<Measure> measures, Function<VarianceRow, Money> before) {
            this.wireName = wireName;
            this.measures = measures;
            this.before = before;
        }

        private boolean counts(Delta delta) {
            return measures.test(delta.cell().measure());
        }

        private FigureChange changeOf(String unit, @Nullable VarianceRow row, Money change) {
            Money was = row == null ? Money.ZERO : before.apply(row);
            return new FigureChange(unit, wireName, was, was.plus(change));
        }
    }

    private static boolean isShown(Delta delta) {
        return Arrays.stream(Figure.values()).anyMatch(figure -> figure.counts(delta));
    }

    private List<FigureChange> changesIn(Touched touched, List<Delta> deltas, Caller caller) {
        Map<String, String> units = unitsByAnsvar(touched.year(), caller);
        Map<String, VarianceRow> before = rowsBefore(touched, caller);
        List<FigureChange> changes = new ArrayList<>();
        for (Figure figure : Figure.values()) {
            Map<String, Money> sums = new TreeMap<>();
            deltas.stream().filter(figure::counts).forEach(delta -> {
                String ansvar = delta.cell().coding().ansvar();
                sums.merge(units.getOrDefault(ansvar, ansvar), new Money(delta.amount()), Money::plus);
            });
            sums.forEach((unit, change) -> changes.add(figure.changeOf(unit, before.get(unit), change)));
        }
        return changes;
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
