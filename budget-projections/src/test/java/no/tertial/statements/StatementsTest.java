package no.tertial.statements;

import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.DRUG_CENTRE;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.ORGANISATION_EVENTS;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;
import static no.tertial.readside.Tertial2Of2014.REPORT;
import static no.tertial.readside.Tertial2Of2014.T2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import no.tertial.chart.Scope;
import no.tertial.journal.PeriodEvent.PeriodClosed;
import no.tertial.journal.PeriodEvent.PeriodFrozen;
import no.tertial.journal.PeriodEvent.PeriodReopened;
import no.tertial.journal.PeriodStatus;
import no.tertial.money.Precision;
import no.tertial.organisation.OutsideScope;
import no.tertial.period.ReportingPeriod;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.replay.AsOf;
import no.tertial.rounds.Confidence;
import no.tertial.rounds.Outlook;
import no.tertial.rounds.StatedFigure;
import no.tertial.rounds.StatedFiguresEvent.StatedFiguresRecorded;
import no.tertial.rounds.StatedMeasure;
import no.tertial.rounds.StatementEvent.StatementSubmitted;
import no.tertial.statements.PeriodStatuses.StatusOfPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class StatementsTest {
    private static final Scope ALL = new Scope.All();

    private final ReadSide readSide;
    private final History history;

    StatementsTest(Database database) {
        DataSource dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        history.record(ORGANISATION_EVENTS);
    }

    @Test
    void a_statement_is_found_with_version_and_author_as_of_each_moment() {
        // given
        history.record(new StatementSubmitted(
                T2, NAV, 1, new Outlook.YearEnd(kroner(141_000_000)), Confidence.LIKELY, "hash"));
        history.record(new StatementSubmitted(T2, NAV, 2, new Outlook.Balance(), Confidence.UNCERTAIN, null));

        // then
        assertThat(readSide.statements().statement(ALL, new StatementQuestion(T2, NAV, AsOf.NOW)))
                .contains(new Statement(
                        T2,
                        NAV,
                        2,
                        new Outlook.Balance(),
                        Confidence.UNCERTAIN,
                        null,
                        History.ACTOR,
                        History.at(9),
                        9));
        assertThat(readSide.statements().statement(ALL, new StatementQuestion(T2, NAV, AsOf.knownAt(History.at(8)))))
                .contains(new Statement(
                        T2,
                        NAV,
                        1,
                        new Outlook.YearEnd(kroner(141_000_000)),
                        Confidence.LIKELY,
                        "hash",
                        History.ACTOR,
                        History.at(8),
                        8));
        assertThat(readSide.statements().statement(ALL, new StatementQuestion(T2, NAV, AsOf.position(7))))
                .isEmpty();
        assertThat(readSide.statements()
                        .statement(ALL, new StatementQuestion(ReportingPeriod.parse("2014-08"), NAV, AsOf.NOW)))
                .isEmpty();
    }

    @Test
    void another_units_statement_is_not_shown() {
        assertThatThrownBy(() -> readSide.statements()
                        .statement(new Scope.OwnUnit(DRUG_CENTRE), new StatementQuestion(T2, NAV, AsOf.NOW)))
                .isInstanceOf(OutsideScope.class);
        assertThatThrownBy(() -> readSide.statedFigures()
                        .statedFigures(new Scope.OwnUnit(DRUG_CENTRE), new StatedFiguresQuestion(T2, AREA, AsOf.NOW)))
                .isInstanceOf(OutsideScope.class);
    }

    @Test
    void a_source_that_is_recorded_again_replaces_what_it_stated_and_the_earlier_answer_stays() {
        // given
        history.record(REPORT);
        List<StatedFigure> corrected = List.of(
                new StatedFigure(null, StatedMeasure.DEVIATION, kroner(5_200_000), Precision.ROUNDED, kroner(100_000)),
                new StatedFigure("sentrale-midler-13", StatedMeasure.DEVIATION, null, Precision.UNKNOWN, null));
        history.record(new StatedFiguresRecorded("P13 T2 2014", T2, AREA, corrected));

        // then
        assertThat(readSide.statedFigures()
                        .statedFigures(ALL, new StatedFiguresQuestion(T2, AREA, AsOf.NOW))
                        .sources())
                .containsExactly(new StatedSource("P13 T2 2014", T2, AREA, corrected));
        assertThat(readSide.statedFigures()
                        .statedFigures(ALL, new StatedFiguresQuestion(T2, AREA, AsOf.position(8)))
                        .sources())
                .containsExactly(new StatedSource("P13 T2 2014", T2, AREA, REPORT.figures()));
    }

    @Test
    void a_period_is_open_until_it_is_frozen_or_closed_and_a_reopening_gives_its_reason() {
        // given
        history.record(new PeriodFrozen(YEAR.period(8)));
        history.record(new PeriodClosed(YEAR.period(1)));
        history.record(new PeriodReopened(YEAR.period(8), "Bilag manglet"));

        // then
        assertThat(periods(AsOf.position(9)).get(8))
                .isEqualTo(new StatusOfPeriod(YEAR.period(8), PeriodStatus.FROZEN, History.ACTOR, History.at(8), null));
        assertThat(periods(AsOf.NOW).get(8))
                .isEqualTo(new StatusOfPeriod(
                        YEAR.period(8), PeriodStatus.OPEN, History.ACTOR, History.at(10), "Bilag manglet"));
        assertThat(periods(AsOf.NOW).get(1).status()).isEqualTo(PeriodStatus.CLOSED);
        assertThat(periods(AsOf.NOW)).hasSize(16);
        assertThat(periods(AsOf.NOW).get(15))
                .isEqualTo(new StatusOfPeriod(YEAR.period(15), PeriodStatus.OPEN, null, null, null));
    }

    private List<StatusOfPeriod> periods(AsOf asOf) {
        return readSide.periods().periods(ALL, new PeriodQuestion(YEAR, asOf)).periods();
    }
}
