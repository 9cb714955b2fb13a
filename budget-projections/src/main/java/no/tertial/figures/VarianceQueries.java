package no.tertial.figures;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Scope;
import no.tertial.figures.Group.Grouping;
import no.tertial.money.Money;
import no.tertial.money.Share;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import no.tertial.rounds.Reconciliation;
import no.tertial.statements.StatedFigures;
import no.tertial.statements.StatedSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers where more or less was spent than budgeted. */
public final class VarianceQueries {
    private static final String CURRENCY = "NOK";

    private final Reading reading;
    private final Reference reference;

    public VarianceQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * @throws no.tertial.organisation.OutsideScope when the area or unit is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area or unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public Variances variances(Scope scope, VarianceQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> variances(scope, question, db, moment));
    }

    private Variances variances(Scope scope, VarianceQuestion question, JdbcClient db, Moment moment) {
        Selection selection = Selection.of(
                scope,
                question.area(),
                question.unit(),
                reference.organisation(db, moment),
                question.through().through().lastDay());
        Grouping grouping = new Grouping(
                question.groupBy(),
                selection,
                reference.chart(db, moment).in(question.year()).orElse(null));
        Counting counting = new Counting(new Sums(db, moment), selection, question.organisation());
        List<Sums.Sum> sums = counting.of(filter(question, selection), grouping.columns());
        Totals total = new Totals();
        sums.forEach(total::add);
        List<VarianceRow> rows = question.groupBy().isEmpty()
                ? List.of()
                : grouping.grouped(sums).entrySet().stream()
                        .map(group -> row(group.getKey(), grouping.nameOf(group.getKey()), group.getValue()))
                        .toList();
        return new Variances(
                question.year(),
                question.through(),
                question.accountClass(),
                question.organisation(),
                moment.knownAt(),
                moment.position(),
                CURRENCY,
                rows,
                row(new Group(null, null, null, null, null), null, total),
                reconciliation(question, counting, db, moment),
                ImportsInProgress.at(moment, db));
    }

    private static Sums.Filter filter(VarianceQuestion question, Selection selection) {
        return new Sums.Filter(
                question.year(),
                question.through().through().number(),
                selection.unitOf().keySet(),
                question.accountClass(),
                null,
                null);
    }

    private static VarianceRow row(Group group, @Nullable String name, Totals totals) {
        Money deviation = totals.deviation();
        return new VarianceRow(
                group.unit(),
                group.ansvar(),
                group.function(),
                group.account(),
                group.accountGroup(),
                name,
                totals.year(Measure.ORIGINAL_BUDGET),
                totals.adjustments(),
                totals.revisedBudget(),
                totals.year(Measure.EXPECTED_GRANT),
                totals.budgetToDate(),
                totals.actualToDate(),
                totals.toDate(Measure.SET_ASIDE),
                deviation,
                percent(deviation, totals.budgetToDate()),
                !deviation.isPositive(),
                totals.year(Measure.COMMITTED),
                totals.available(),
                totals.year(Measure.MEASURE_EFFECT),
                totals.year(Measure.REALISED_EFFECT));
    }

    private static @Nullable BigDecimal percent(Money deviation, Money budget) {
        return new Share(deviation, budget.abs()).percentRounded(2);
    }

    /** Reports state the operations of whole areas; for anything else there is nothing to hold against. */
    private static List<Reconciliation> reconciliation(
            VarianceQuestion question, Counting counting, JdbcClient db, Moment moment) {
        String area = counting.selection().area();
        if (area == null || question.accountClass() != AccountClass.OPERATING) {
            return List.of();
        }
        List<StatedSource> sources =
                new StatedFigures(db, moment).of(question.through().through(), area);
        if (sources.isEmpty()) {
            return List.of();
        }
        Map<String, Money> ledger = deviations(question, counting);
        return sources.stream()
                .flatMap(source -> Reconciliation.of(source.source(), source.figures(), ledger).stream())
                .toList();
    }

    private static Map<String, Money> deviations(VarianceQuestion question, Counting counting) {
        Map<String, Money> ledger = new TreeMap<>();
        counting.selection().units().forEach(unit -> ledger.put(unit, Money.ZERO));
        new Grouping(List.of(Dimension.UNIT), counting.selection(), null)
                .grouped(counting.of(filter(question, counting.selection()), EnumSet.of(Sums.By.ANSVAR)))
                .forEach((group, totals) -> {
                    if (group.unit() != null) {
                        ledger.put(group.unit(), totals.deviation());
                    }
                });
        return ledger;
    }
}
