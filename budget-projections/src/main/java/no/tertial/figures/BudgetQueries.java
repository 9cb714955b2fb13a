package no.tertial.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.chart.Scope;
import no.tertial.figures.BudgetOverview.Adjustments;
import no.tertial.figures.BudgetOverview.BudgetRow;
import no.tertial.figures.BudgetOverview.FrameOfArea;
import no.tertial.figures.Group.Grouping;
import no.tertial.money.Money;
import no.tertial.money.Share;
import no.tertial.organisation.OrganisationView;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.period.AccountingPeriod;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what was appropriated, what decisions changed, and how much of each frame is handed out. */
public final class BudgetQueries {
    private static final String CURRENCY = "NOK";

    private final Reading reading;
    private final Reference reference;

    public BudgetQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    private record FrameSum(Money net, FullTimeEquivalents fte) {
        static final FrameSum NONE = new FrameSum(Money.ZERO, FullTimeEquivalents.NONE);

        FrameSum plus(FrameSum other) {
            return new FrameSum(net.plus(other.net), fte.plus(other.fte));
        }
    }

    /**
     * @throws no.tertial.organisation.OutsideScope when the area or unit is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area or unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public BudgetOverview budget(Scope scope, BudgetQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> budget(scope, question, db, moment));
    }

    private BudgetOverview budget(Scope scope, BudgetQuestion question, JdbcClient db, Moment moment) {
        AccountingPeriod wholeYear = question.year().period(AccountingPeriod.LAST);
        Selection selection = Selection.of(
                scope, question.area(), question.unit(), reference.organisation(db, moment), wholeYear.lastDay());
        Grouping grouping = new Grouping(
                question.groupBy(),
                selection,
                reference.chart(db, moment).in(question.year()).orElse(null));
        Sums.Filter filter = new Sums.Filter(
                question.year(), wholeYear.number(), selection.unitOf().keySet(), question.accountClass(), null, null);
        Counting counting = new Counting(new Sums(db, moment), selection, question.organisation());
        List<Sums.Sum> sums = budgetOnly(counting.of(filter, grouping.columns()));
        Map<String, FrameSum> frames = framesIn(counting, filter, frames(question, db, moment));
        Totals total = new Totals();
        sums.forEach(total::add);
        List<BudgetRow> rows = question.groupBy().isEmpty()
                ? List.of()
                : grouping.grouped(sums).entrySet().stream()
                        .map(group -> row(group.getKey(), group.getValue(), grouping, frames))
                        .toList();
        return new BudgetOverview(
                question.year(),
                question.accountClass(),
                question.organisation(),
                moment.knownAt(),
                moment.position(),
                CURRENCY,
                rows,
                row(new Group(null, null, null, null, null), total, grouping, frames),
                selection.unit() != null ? List.of() : framesOf(selection, frames, linesByArea(counting, filter)));
    }

    /** Rows are made of what was budgeted, positions included, and of nothing else. */
    private static List<Sums.Sum> budgetOnly(List<Sums.Sum> sums) {
        return sums.stream()
                .filter(sum -> sum.measure().isBudget() || sum.measure() == Measure.FTE)
                .toList();
    }

    private static BudgetRow row(Group group, Totals totals, Grouping grouping, Map<String, FrameSum> frames) {
        return new BudgetRow(
                group.unit(),
                group.ansvar(),
                group.function(),
                group.account(),
                group.accountGroup(),
                grouping.nameOf(group),
                totals.year(Measure.ORIGINAL_BUDGET),
                Adjustments.of(totals),
                totals.revisedBudget(),
                totals.fte(),
                shareOfFrame(totals.revisedBudget(), areaOf(group, grouping), frames));
    }

    /** The area that the group lies in whole; null where it may cover several. */
    private static @Nullable String areaOf(Group group, Grouping grouping) {
        String unit = grouping.unitOf(group);
        if (unit != null) {
            return grouping.selection().areaOf().get(unit);
        }
        Set<String> areas = grouping.selection().areas();
        return areas.size() == 1 ? areas.iterator().next() : null;
    }

    private static @Nullable BigDecimal shareOfFrame(
            Money revised, @Nullable String area, Map<String, FrameSum> frames) {
        return area == null
                ? null
                : new Share(revised, frames.getOrDefault(area, FrameSum.NONE).net()).percentRounded(1);
    }

    private static Map<String, FrameSum> frames(BudgetQuestion question, JdbcClient db, Moment moment) {
        Map<String, FrameSum> frames = new TreeMap<>();
        db.sql("""
                        select area, sum(net), sum(fte) from frame_delta
                        where fiscal_year = :year and account_class = :accountClass and position <= :position
                        group by area
                        """)
                .param("year", question.year().value())
                .param("accountClass", question.accountClass().name())
                .param("position", moment.position())
                .query((ResultSet row) -> {
                    frames.put(
                            row.getString(1),
                            new FrameSum(new Money(row.getLong(2)), new FullTimeEquivalents(row.getLong(3))));
                });
        return frames;
    }

    /**
     * The frames as decided hold the months as they were. Restated, a unit brings to its area's frame what its lines held in
     * the months before it came.
     */
    private static Map<String, FrameSum> framesIn(
            Counting counting, Sums.Filter filter, Map<String, FrameSum> decided) {
        if (counting.view() == OrganisationView.AS_WAS || !counting.viewsDiffer(filter.year())) {
            return decided;
        }
        Map<String, FrameSum> frames = new TreeMap<>(decided);
        linesByArea(counting, filter)
                .forEach((area, lines) -> frames.merge(
                        area, new FrameSum(lines.revisedBudget(), FullTimeEquivalents.NONE), FrameSum::plus));
        linesByArea(counting.in(OrganisationView.AS_WAS), filter)
                .forEach((area, lines) -> frames.merge(
                        area, new FrameSum(lines.revisedBudget().negated(), FullTimeEquivalents.NONE), FrameSum::plus));
        return frames;
    }

    private static Map<String, Totals> linesByArea(Counting counting, Sums.Filter filter) {
        Map<String, Totals> lines = new TreeMap<>();
        for (Sums.Sum sum : budgetOnly(counting.of(filter, EnumSet.of(Sums.By.ANSVAR)))) {
            String area = sum.area();
            if (area != null) {
                lines.computeIfAbsent(area, _ -> new Totals()).add(sum);
            }
        }
        return lines;
    }

    private static List<FrameOfArea> framesOf(
            Selection selection, Map<String, FrameSum> frames, Map<String, Totals> allocated) {
        Set<String> areas = new TreeSet<>(allocated.keySet());
        frames.keySet().stream()
                .filter(area -> selection.area() == null || area.equals(selection.area()))
                .forEach(areas::add);
        return areas.stream()
                .map(area -> frameOf(
                        area,
                        selection.nameOfArea(area),
                        frames.getOrDefault(area, FrameSum.NONE),
                        allocated.getOrDefault(area, new Totals())))
                .toList();
    }

    private static FrameOfArea frameOf(String area, String name, FrameSum frame, Totals allocated) {
        return new FrameOfArea(
                area,
                name,
                frame.net(),
                allocated.revisedBudget(),
                frame.net().minus(allocated.revisedBudget()),
                frame.fte(),
                allocated.fte());
    }
}
