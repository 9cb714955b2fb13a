package no.tertial.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.tertial.chart.Scope;
import no.tertial.decisions.DecisionLines;
import no.tertial.decisions.DecisionLines.Line;
import no.tertial.decisions.DecisionLines.WholeBudget;
import no.tertial.figures.Group.Grouping;
import no.tertial.figures.VersionComparison.VersionRow;
import no.tertial.money.Money;
import no.tertial.money.Share;
import no.tertial.organisation.OrganisationView;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.organisation.UnknownFilter;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers how a year's budget looked on its way to the council, when it was adopted, and how it differs. */
public final class VersionQueries {
    private final Reading reading;
    private final Reference reference;

    public VersionQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /** Every scope sees which budgets there are. @throws no.tertial.replay.PositionNotReached when the position lies ahead */
    public BudgetVersions versions(Scope scope, FiscalYear year, AsOf asOf) {
        return switch (scope) {
            case Scope.All _, Scope.OwnArea _, Scope.OwnUnit _ ->
                reading.at(
                        asOf,
                        (db, moment) -> new BudgetVersions(
                                year,
                                moment.knownAt(),
                                moment.position(),
                                new DecisionLines(db, moment).budgets(year)));
        };
    }

    /**
     * @throws no.tertial.organisation.OutsideScope when the area or unit is not the asker's to see
     * @throws UnknownFilter when there is no such area or unit, or no budget of that name
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public VersionComparison comparison(Scope scope, VersionComparisonQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> comparison(scope, question, db, moment));
    }

    private VersionComparison comparison(
            Scope scope, VersionComparisonQuestion question, JdbcClient db, Moment moment) {
        Selection selection = Selection.of(
                scope,
                question.area(),
                question.unit(),
                reference.organisation(db, moment),
                question.year().period(AccountingPeriod.LAST).lastDay());
        Grouping grouping = new Grouping(
                question.groupBy(),
                selection,
                reference.chart(db, moment).in(question.year()).orElse(null));
        Counting counting = new Counting(new Sums(db, moment), selection, OrganisationView.RESTATED);
        List<Sums.Sum> from = sums("from", question.from(), question, counting, grouping);
        List<Sums.Sum> to = sums("to", question.to(), question, counting, grouping);
        List<VersionRow> rows = question.groupBy().isEmpty() ? List.of() : rows(from, to, grouping);
        return new VersionComparison(
                question.year(),
                question.accountClass(),
                question.from(),
                question.to(),
                moment.knownAt(),
                moment.position(),
                BudgetQueries.CURRENCY,
                rows,
                row(new Group(null, null, null, null, null), total(from), total(to), grouping));
    }

    private static List<Sums.Sum> sums(
            String parameter, String name, VersionComparisonQuestion question, Counting counting, Grouping grouping) {
        if (name.equals(VersionComparisonQuestion.REVISED)) {
            Sums.Filter filter = new Sums.Filter(
                    question.year(),
                    AccountingPeriod.LAST,
                    counting.selection().unitOf().keySet(),
                    question.accountClass(),
                    null,
                    null);
            return BudgetQueries.budgetOnly(counting.of(filter, grouping.columns()));
        }
        DecisionLines budgets =
                new DecisionLines(counting.sums().db(), counting.sums().moment());
        WholeBudget budget = budgets.budgets(question.year()).stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownFilter(parameter, name));
        List<Sums.Sum> sums = new ArrayList<>();
        for (Line line : budgets.linesOf(budget.position(), question.accountClass())) {
            Sums.Sum amount = Sums.Sum.of(
                    line.coding(), Measure.ORIGINAL_BUDGET, line.months().total());
            sums.addAll(counting.partsOf(amount));
            sums.addAll(counting.partsOf(
                    Sums.Sum.of(line.coding(), Measure.FTE, new Money(line.fte().hundredths()))));
        }
        return sums;
    }

    private static Totals total(List<Sums.Sum> sums) {
        Totals total = new Totals();
        sums.forEach(total::add);
        return total;
    }

    private static List<VersionRow> rows(List<Sums.Sum> from, List<Sums.Sum> to, Grouping grouping) {
        SortedMap<Group, Totals> before = grouping.grouped(from);
        SortedMap<Group, Totals> after = grouping.grouped(to);
        SortedMap<Group, Totals> all = new TreeMap<>(before);
        all.putAll(after);
        return all.keySet().stream()
                .map(group -> row(group, ofGroup(group, before), ofGroup(group, after), grouping))
                .toList();
    }

    private static Totals ofGroup(Group group, Map<Group, Totals> groups) {
        return groups.getOrDefault(group, new Totals());
    }

    private static VersionRow row(Group group, Totals before, Totals after, Grouping grouping) {
        Money from = before.revisedBudget();
        Money to = after.revisedBudget();
        return new VersionRow(
                group.unit(),
                group.ansvar(),
                group.function(),
                group.account(),
                group.accountGroup(),
                grouping.nameOf(group),
                from,
                to,
                to.minus(from),
                new Share(to.minus(from), from.abs()).percentRounded(2),
                before.fte(),
                after.fte());
    }
}
