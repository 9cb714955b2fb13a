package no.tertial.figures;

import java.util.List;
import no.tertial.chart.Scope;
import no.tertial.figures.FunctionFigures.FunctionRow;
import no.tertial.figures.Group.Grouping;
import no.tertial.money.Money;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.period.AccountingPeriod;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what functions cost in a year, as the accounts were delivered and as they were corrected since. */
public final class FunctionFigureQueries {
    private final Reading reading;
    private final Reference reference;

    public FunctionFigureQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * @throws no.tertial.organisation.OutsideScope when the area or unit is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area or unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public FunctionFigures functions(Scope scope, FunctionFigureQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> functions(scope, question, db, moment));
    }

    private FunctionFigures functions(Scope scope, FunctionFigureQuestion question, JdbcClient db, Moment moment) {
        Selection selection = Selection.of(
                scope,
                question.area(),
                question.unit(),
                reference.organisation(db, moment),
                question.year().period(AccountingPeriod.LAST).lastDay());
        Grouping grouping = new Grouping(
                List.of(Dimension.FUNCTION),
                selection,
                reference.chart(db, moment).in(question.year()).orElse(null));
        List<Sums.Sum> sums = new Counting(new Sums(db, moment), selection, question.organisation())
                .of(
                        new Sums.Filter(
                                        question.year(),
                                        AccountingPeriod.LAST,
                                        selection.unitOf().keySet(),
                                        question.accountClass(),
                                        null,
                                        null)
                                .withRestatements(),
                        grouping.columns());
        Totals total = new Totals();
        sums.forEach(total::add);
        List<FunctionRow> rows = grouping.grouped(sums).entrySet().stream()
                .filter(group ->
                        group.getValue().hasActual() || group.getValue().hasRestatement())
                .map(group -> row(group.getKey().function(), grouping.nameOf(group.getKey()), group.getValue()))
                .toList();
        return new FunctionFigures(
                question.year(),
                question.accountClass(),
                question.organisation(),
                moment.knownAt(),
                moment.position(),
                BudgetQueries.CURRENCY,
                rows,
                row(null, null, total));
    }

    private static FunctionRow row(@Nullable String function, @Nullable String name, Totals totals) {
        Money booked = totals.year(Measure.ACTUAL);
        Money restated = totals.year(Measure.RESTATEMENT);
        return new FunctionRow(function, name, booked, restated, booked.plus(restated));
    }
}
