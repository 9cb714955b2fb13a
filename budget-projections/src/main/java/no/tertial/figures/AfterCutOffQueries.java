package no.tertial.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import no.tertial.chart.Scope;
import no.tertial.figures.AfterCutOff.LateRow;
import no.tertial.figures.Group.Grouping;
import no.tertial.journal.PeriodStatus;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.period.AccountingPeriod;
import no.tertial.replay.Moment;
import no.tertial.replay.ReadModel;
import no.tertial.replay.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Answers what came into a period after a report was made from it: the ledger as it stands, less the ledger as of the
 * position at which the period was last frozen.
 */
public final class AfterCutOffQueries {
    private static final Group ALL = new Group(null, null, null, null, null);

    private final Reading reading;
    private final Reference reference;

    public AfterCutOffQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * Empty where the period was never frozen.
     *
     * @throws no.tertial.organisation.OutsideScope when the area or unit is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area or unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public Optional<AfterCutOff> afterCutOff(Scope scope, AfterCutOffQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> {
            Selection selection = Selection.of(
                    scope,
                    question.area(),
                    question.unit(),
                    reference.organisation(db, moment),
                    question.period().lastDay());
            return cutOff(question.period(), db, moment)
                    .map(cutOff -> afterCutOff(question, selection, cutOff, db, moment));
        });
    }

    private record CutOff(long position, Instant at) {
        Moment moment() {
            return new Moment(position, at, false);
        }
    }

    private static Optional<CutOff> cutOff(AccountingPeriod period, JdbcClient db, Moment moment) {
        return db.sql("""
                        select c.position, k.recorded_nanos
                        from period_change c join known_position k on k.position = c.position
                        where c.fiscal_year = :year and c.accounting_period = :period and c.status = :frozen
                            and c.position <= :position
                        order by c.position desc fetch first 1 row only
                        """)
                .param("year", period.year().value())
                .param("period", period.number())
                .param("frozen", PeriodStatus.FROZEN.name())
                .param("position", moment.position())
                .query((row, _) -> new CutOff(row.getLong(1), ReadModel.instant(row.getLong(2))))
                .optional();
    }

    private AfterCutOff afterCutOff(
            AfterCutOffQuestion question, Selection selection, CutOff cutOff, JdbcClient db, Moment moment) {
        Grouping grouping = new Grouping(
                question.groupBy(),
                selection,
                reference.chart(db, moment).in(question.period().year()).orElse(null));
        List<Sums.Sum> then = actuals(question, grouping, db, cutOff.moment());
        List<Sums.Sum> now = actuals(question, grouping, db, moment);
        return new AfterCutOff(
                question.period(),
                cutOff.at(),
                cutOff.position(),
                question.accountClass(),
                moment.knownAt(),
                moment.position(),
                BudgetQueries.CURRENCY,
                question.groupBy().isEmpty() ? List.of() : rows(then, now, grouping),
                row(ALL, null, sum(then), sum(now)));
    }

    private static List<Sums.Sum> actuals(
            AfterCutOffQuestion question, Grouping grouping, JdbcClient db, Moment moment) {
        AccountingPeriod period = question.period();
        Sums.Filter filter = new Sums.Filter(
                        period.year(),
                        period.number(),
                        grouping.selection().unitOf().keySet(),
                        question.accountClass(),
                        null,
                        null)
                .within(period.number(), period.number());
        return new Counting(new Sums(db, moment), grouping.selection(), OrganisationView.RESTATED)
                .of(filter, grouping.columns()).stream()
                        .filter(sum -> sum.measure() == Measure.ACTUAL)
                        .toList();
    }

    private static List<LateRow> rows(List<Sums.Sum> then, List<Sums.Sum> now, Grouping grouping) {
        SortedMap<Group, Totals> before = grouping.grouped(then);
        SortedMap<Group, Totals> after = grouping.grouped(now);
        // what later entries brought to zero may have no cell any more
        before.keySet().forEach(group -> after.computeIfAbsent(group, _ -> new Totals()));
        return after.entrySet().stream()
                .map(group -> row(
                        group.getKey(),
                        grouping.nameOf(group.getKey()),
                        before.getOrDefault(group.getKey(), new Totals()).actualToDate(),
                        group.getValue().actualToDate()))
                .filter(row -> !row.effect().isZero())
                .toList();
    }

    private static Money sum(List<Sums.Sum> sums) {
        return Money.sum(sums.stream().map(sum -> new Money(sum.toDate())).toList());
    }

    private static LateRow row(Group group, @Nullable String name, Money then, Money now) {
        return new LateRow(
                group.unit(),
                group.ansvar(),
                group.function(),
                group.account(),
                group.accountGroup(),
                name,
                then,
                now.minus(then),
                now);
    }
}
