package no.tertial.figures;

import java.util.List;
import java.util.Map;
import no.tertial.chart.Scope;
import no.tertial.figures.YearEndForecast.FromStated;
import no.tertial.forecast.BalanceNeeds;
import no.tertial.funding.KnownGrants;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
import no.tertial.organisation.Reference;
import no.tertial.organisation.Selection;
import no.tertial.period.Month;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import no.tertial.rounds.StatedFigure;
import no.tertial.rounds.StatedMeasure;
import no.tertial.statements.StatedFigures;
import no.tertial.statements.StatedSource;
import no.tertial.statements.Statement;
import no.tertial.statements.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers how the year will end. */
public final class ForecastQueries {
    private final Reading reading;
    private final Reference reference;

    public ForecastQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * @throws no.tertial.organisation.OutsideScope when the area or unit is not the asker's to see
     * @throws no.tertial.organisation.UnknownFilter when there is no such area or unit
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public YearEndForecast forecast(Scope scope, ForecastQuestion question) {
        return reading.at(question.asOf(), (db, moment) -> forecast(scope, question, db, moment));
    }

    private YearEndForecast forecast(Scope scope, ForecastQuestion question, JdbcClient db, Moment moment) {
        Selection selection = Selection.of(
                scope,
                question.area(),
                question.unit(),
                reference.organisation(db, moment),
                question.through().through().lastDay());
        Counting counting = new Counting(new Sums(db, moment), selection, OrganisationView.RESTATED);
        Promises promises = Promises.read(question, counting, new KnownGrants(db, moment));
        UnitFigures figures = UnitFigures.read(question, counting, promises, reference.chart(db, moment));
        Map<String, Statement> statements =
                new Statements(db, moment).latest(question.through().through(), selection.units());
        KnownEffects measures = KnownEffects.read(question, selection, db, moment);
        YearEnds yearEnds = new YearEnds(question, selection, figures, statements, promises, measures);
        return YearEndForecast.of(
                question,
                moment,
                selection.area(),
                yearEnds.together(),
                selection.area() == null ? List.of() : yearEnds.byUnit(),
                fromStated(question, selection, db, moment),
                ImportsInProgress.at(moment, db));
    }

    private static List<FromStated> fromStated(
            ForecastQuestion question, Selection selection, JdbcClient db, Moment moment) {
        String area = selection.area();
        if (area == null || question.function() != null || question.account() != null) {
            return List.of();
        }
        return new StatedFigures(db, moment)
                .of(question.through().through(), area).stream()
                        .flatMap(source -> source.figures().stream()
                                .filter(figure -> figure.unit() == null)
                                .flatMap(figure -> fromStated(question, source, figure).stream()))
                        .toList();
    }

    private static List<FromStated> fromStated(ForecastQuestion question, StatedSource source, StatedFigure figure) {
        Money deviation = figure.amount();
        if (figure.measure() != StatedMeasure.DEVIATION || deviation == null) {
            return List.of();
        }
        int months = question.through().through().monthsElapsed();
        return List.of(new FromStated(
                source.source(),
                deviation,
                months == 0 ? null : deviation.timesRounded(Month.IN_A_YEAR, months),
                BalanceNeeds.of(deviation, months)));
    }
}
