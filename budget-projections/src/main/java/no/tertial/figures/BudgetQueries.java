package no.tertial.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.chart.AccountClass;
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
import no.tertial.period.FiscalYear;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what was appropriated, what decisions changed, and how much of each frame is handed out. */
public final class BudgetQueries {
    static final String CURRENCY = "NOK";

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
        Map<Given, FrameSum> frames =
                framesIn(counting, filter, frames(question.year(), question.accountClass(), db, moment));
        Map<String, Money> nets = netsByArea(frames);
        Totals total = new Totals();
        sums.forEach(total::add);
        List<BudgetRow> rows = question.groupBy().isEmpty()
                ? List.of()
                : grouping.grouped(sums).entrySet().stream()
                        .map(group -> row(group.getKey(), group.getValue(), grouping, nets))
                        .toList();
        return new BudgetOverview(
                question.year(),
                question.accountClass(),
                question.organisation(),
                moment.knownAt(),
                moment.position(),
                CURRENCY,
                rows,
                row(new Group(null, null, null, null, null), total, grouping, nets),
                selection.unit() != null ? List.of() : framesOf(selection, frames, allocated(counting, filter)));
    }

    /** Rows are made of what was budgeted, positions included, and of nothing else. */
    static List<Sums.Sum> budgetOnly(List<Sums.Sum> sums) {
        return sums.stream()
                .filter(sum -> sum.measure().isBudget() || sum.measure() == Measure.FTE)
                .toList();
    }

    private static BudgetRow row(Group group, Totals totals, Grouping grouping, Map<String, Money> nets) {
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
                shareOfFrame(totals.revisedBudget(), areaOf(group, grouping), nets));
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

    private static @Nullable BigDecimal shareOfFrame(Money revised, @Nullable String area, Map<String, Money> nets) {
        return area == null ? null : new Share(revised, nets.getOrDefault(area, Money.ZERO)).percentRounded(1);
    }

    /** What a frame is given for: an area, and for investment a project. */
    private record Given(String area, @Nullable String project) {
        static final Comparator<Given> ORDER = Comparator.comparing(Given::area)
                .thenComparing(Given::project, Comparator.nullsFirst(Comparator.naturalOrder()));

        static Given of(String area, @Nullable String project) {
            return new Given(area, project == null || project.isEmpty() ? null : project);
        }
    }

    private static Map<String, Money> netsByArea(Map<Given, FrameSum> frames) {
        Map<String, Money> nets = new TreeMap<>();
        frames.forEach((given, frame) -> nets.merge(given.area(), frame.net(), Money::plus));
        return nets;
    }

    /** What the council has given each area as of the moment, all projects together. */
    static Map<String, Money> decidedNets(FiscalYear year, AccountClass accountClass, JdbcClient db, Moment moment) {
        return netsByArea(frames(year, accountClass, db, moment));
    }

    private static Map<Given, FrameSum> frames(
            FiscalYear year, AccountClass accountClass, JdbcClient db, Moment moment) {
        Map<Given, FrameSum> frames = new TreeMap<>(Given.ORDER);
        db.sql("""
                        select area, project, sum(net), sum(fte) from frame_delta
                        where fiscal_year = :year and account_class = :accountClass and position <= :position
                        group by area, project
                        """)
                .param("year", year.value())
                .param("accountClass", accountClass.name())
                .param("position", moment.position())
                .query((ResultSet row) -> {
                    frames.put(
                            Given.of(row.getString(1), row.getString(2)),
                            new FrameSum(new Money(row.getLong(3)), new FullTimeEquivalents(row.getLong(4))));
                });
        return frames;
    }

    /**
     * The frames as decided hold the months as they were. Restated, a unit brings to its area's frame what its lines held in
     * the months before it came.
     */
    private static Map<Given, FrameSum> framesIn(Counting counting, Sums.Filter filter, Map<Given, FrameSum> decided) {
        if (counting.view() == OrganisationView.AS_WAS || !counting.viewsDiffer(filter.year())) {
            return decided;
        }
        Map<Given, FrameSum> frames = new TreeMap<>(Given.ORDER);
        frames.putAll(decided);
        allocated(counting, filter).forEach((given, lines) -> frames.merge(given, moneyIn(lines), FrameSum::plus));
        allocated(counting.in(OrganisationView.AS_WAS), filter)
                .forEach((given, lines) -> frames.merge(
                        given,
                        new FrameSum(lines.revisedBudget().negated(), FullTimeEquivalents.NONE),
                        FrameSum::plus));
        return frames;
    }

    private static FrameSum moneyIn(Totals lines) {
        return new FrameSum(lines.revisedBudget(), FullTimeEquivalents.NONE);
    }

    /** What the lines under each frame sum to. Operations have one frame in an area, whatever projects their lines name. */
    private static Map<Given, Totals> allocated(Counting counting, Sums.Filter filter) {
        boolean perProject = filter.accountClass() == AccountClass.CAPITAL;
        Set<Sums.By> groups = perProject ? EnumSet.of(Sums.By.ANSVAR, Sums.By.PROJECT) : EnumSet.of(Sums.By.ANSVAR);
        Map<Given, Totals> lines = new TreeMap<>(Given.ORDER);
        for (Sums.Sum sum : budgetOnly(counting.of(filter, groups))) {
            String area = sum.area();
            if (area != null) {
                lines.computeIfAbsent(Given.of(area, sum.project()), _ -> new Totals())
                        .add(sum);
            }
        }
        return lines;
    }

    private static List<FrameOfArea> framesOf(
            Selection selection, Map<Given, FrameSum> frames, Map<Given, Totals> allocated) {
        Set<Given> given = new TreeSet<>(Given.ORDER);
        given.addAll(allocated.keySet());
        frames.keySet().stream()
                .filter(frame -> selection.area() == null || frame.area().equals(selection.area()))
                .forEach(given::add);
        return given.stream()
                .map(frame -> frameOf(
                        frame,
                        selection.nameOfArea(frame.area()),
                        frames.getOrDefault(frame, FrameSum.NONE),
                        allocated.getOrDefault(frame, new Totals())))
                .toList();
    }

    private static FrameOfArea frameOf(Given given, String name, FrameSum frame, Totals allocated) {
        return new FrameOfArea(
                given.area(),
                name,
                given.project(),
                frame.net(),
                allocated.revisedBudget(),
                frame.net().minus(allocated.revisedBudget()),
                frame.fte(),
                allocated.fte());
    }
}
