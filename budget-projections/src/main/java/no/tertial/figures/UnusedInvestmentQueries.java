package no.tertial.figures;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountKind;
import no.tertial.chart.Chart;
import no.tertial.chart.Scope;
import no.tertial.decisions.DecisionLines;
import no.tertial.figures.UnusedInvestment.ProjectRow;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what investment money a year left unused, project by project. */
public final class UnusedInvestmentQueries {
    private final Reading reading;
    private final Reference reference;

    public UnusedInvestmentQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /** Those lines only that the asker may see. @throws no.tertial.replay.PositionNotReached when the position lies ahead */
    public UnusedInvestment unused(Scope scope, FiscalYear year, AsOf asOf) {
        return reading.at(asOf, (db, moment) -> unused(scope, year, db, moment));
    }

    /**
     * What the year before that one left unused, in øre per project, whatever has been given again since: the budget knows
     * that itself. Empty where no budget of the year before is known, so that nobody can tell.
     */
    public Optional<Map<String, Money>> unusedBefore(FiscalYear year) {
        if (year.value() == FiscalYear.FIRST) {
            return Optional.empty();
        }
        return reading.at(
                AsOf.NOW,
                (db, moment) -> new DecisionLines(db, moment)
                        .adopted(year.previous())
                        .map(_ -> {
                            Map<String, Money> left = new HashMap<>();
                            unused(new Scope.All(), year.previous(), db, moment)
                                    .projects()
                                    .forEach(row -> left.put(row.project(), row.unused()));
                            return left;
                        }));
    }

    private UnusedInvestment unused(Scope scope, FiscalYear year, JdbcClient db, Moment moment) {
        Map<String, Totals> spent = expenditure(scope, year, db, moment);
        Map<String, Totals> next = year.value() == FiscalYear.LAST
                ? Map.of()
                : expenditure(scope, new FiscalYear(year.value() + 1), db, moment);
        Set<String> projects = new TreeSet<>(spent.keySet());
        next.forEach((project, totals) -> {
            if (!totals.year(Measure.REAPPROPRIATION).isZero()) {
                projects.add(project);
            }
        });
        List<ProjectRow> rows = projects.stream()
                .map(project -> row(
                        project,
                        spent.getOrDefault(project, new Totals()),
                        next.getOrDefault(project, new Totals()).year(Measure.REAPPROPRIATION)))
                .toList();
        return new UnusedInvestment(year, moment.knownAt(), moment.position(), BudgetQueries.CURRENCY, rows);
    }

    private static ProjectRow row(String project, Totals totals, Money again) {
        Money actual = totals.year(Measure.ACTUAL);
        Money unused = totals.revisedBudget().minus(actual);
        return new ProjectRow(project, totals.revisedBudget(), actual, unused, again, unused.minus(again));
    }

    /** What was budgeted and spent on each project; an account that the chart no longer has counts as expenditure. */
    private Map<String, Totals> expenditure(Scope scope, FiscalYear year, JdbcClient db, Moment moment) {
        Selection selection = Selection.of(
                scope,
                null,
                null,
                reference.organisation(db, moment),
                year.period(AccountingPeriod.LAST).lastDay());
        Sums.Filter filter = new Sums.Filter(
                year, AccountingPeriod.LAST, selection.unitOf().keySet(), AccountClass.CAPITAL, null, null);
        Optional<Chart.Version> chart = reference.chart(db, moment).in(year);
        Map<String, Totals> projects = new TreeMap<>();
        new Counting(new Sums(db, moment), selection, OrganisationView.RESTATED)
                .of(filter, EnumSet.of(Sums.By.PROJECT, Sums.By.ACCOUNT)).stream()
                        .filter(sum -> sum.project() != null && !sum.project().isEmpty())
                        .filter(sum -> kindOf(sum, chart) == AccountKind.EXPENDITURE)
                        .forEach(sum -> projects.computeIfAbsent(
                                        sum.project() == null ? "" : sum.project(), _ -> new Totals())
                                .add(sum));
        return projects;
    }

    private static AccountKind kindOf(Sums.Sum sum, Optional<Chart.Version> chart) {
        return chart.map(version -> version.accounts().get(sum.account()))
                .map(Chart.Account::kind)
                .orElse(AccountKind.EXPENDITURE);
    }
}
