package no.tertial.figures;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import no.tertial.chart.Chart;
import no.tertial.chart.Coding;
import no.tertial.chart.Scope;
import no.tertial.decisions.DecisionLines;
import no.tertial.figures.Cascade.Place;
import no.tertial.figures.Cascade.Steps;
import no.tertial.figures.Waterfall.Fall;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.period.AccountingPeriod;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers which decisions made the budget what it is. */
public final class WaterfallQueries {
    private static final Set<Sums.By> WHOLE_CODING =
            EnumSet.of(Sums.By.ANSVAR, Sums.By.ACCOUNT, Sums.By.FUNCTION, Sums.By.PROJECT);

    private final Reading reading;
    private final Reference reference;

    public WaterfallQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * The revised budget is what {@link BudgetQueries} says.
     *
     * @throws no.tertial.organisation.OutsideScope when the area or unit is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area or unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public Waterfall waterfall(Scope scope, WaterfallQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> waterfall(scope, question, db, moment));
    }

    private Waterfall waterfall(Scope scope, WaterfallQuestion question, JdbcClient db, Moment moment) {
        AccountingPeriod wholeYear = question.year().period(AccountingPeriod.LAST);
        Selection selection = Selection.of(
                scope, question.area(), question.unit(), reference.organisation(db, moment), wholeYear.lastDay());
        Counting counting = new Counting(new Sums(db, moment), selection, question.organisation());
        Cascade cascade = new Cascade(counting, question);
        Sums.Filter filter = new Sums.Filter(
                question.year(), wholeYear.number(), selection.unitOf().keySet(), question.accountClass(), null, null);
        counting.of(filter, WHOLE_CODING).stream()
                .filter(sum -> sum.measure() == Measure.ORIGINAL_BUDGET)
                .forEach(sum -> cascade.begin(sum, sum.coding(question.accountClass())));
        new DecisionLines(db, moment)
                .changes(question.year(), question.accountClass())
                .forEach(cascade::add);
        Chart.@Nullable Version chart =
                reference.chart(db, moment).in(question.year()).orElse(null);
        List<Fall> rows = cascade.places().entrySet().stream()
                .filter(place -> !place.getKey().equals(Place.WHOLE))
                .map(place -> fall(place.getKey(), place.getValue(), selection, chart))
                .toList();
        return new Waterfall(
                question.year(),
                question.accountClass(),
                question.organisation(),
                moment.knownAt(),
                moment.position(),
                BudgetQueries.CURRENCY,
                rows,
                fall(Place.WHOLE, Objects.requireNonNull(cascade.places().get(Place.WHOLE)), selection, chart));
    }

    private static Fall fall(Place place, Steps steps, Selection selection, Chart.@Nullable Version chart) {
        return new Fall(
                place.area(),
                place.unit(),
                place.coding(),
                nameOf(place, selection, chart),
                steps.original(),
                steps.steps(),
                steps.revised());
    }

    private static @Nullable String nameOf(Place place, Selection selection, Chart.@Nullable Version chart) {
        Coding coding = place.coding();
        if (coding != null) {
            Chart.Account account = chart == null ? null : chart.accounts().get(coding.account());
            return account == null ? null : account.name();
        }
        String unit = place.unit();
        String area = place.area();
        if (unit != null) {
            return selection.nameOf(unit);
        }
        return area == null ? null : selection.nameOfArea(area);
    }
}
