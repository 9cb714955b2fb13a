package no.tertial.followup;

import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.INTRODUCTION_BENEFITS;
import static no.tertial.fixtures.Drammen.INTRODUCTION_CENTRE;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;
import static no.tertial.readside.Tertial2Of2014.T2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Scope;
import no.tertial.figures.ForecastQuestion;
import no.tertial.figures.KnownEffect;
import no.tertial.figures.VarianceQuestion;
import no.tertial.figures.VarianceRow;
import no.tertial.figures.YearEnd;
import no.tertial.figures.YearEnd.WithKnownEffects;
import no.tertial.figures.YearEndForecast;
import no.tertial.followup.MeasureHistory.EffectLine;
import no.tertial.followup.MeasureHistory.MeasureVersion;
import no.tertial.followup.MeasureList.MeasureRow;
import no.tertial.forecast.Method;
import no.tertial.measures.MeasureCommand;
import no.tertial.measures.MeasureCommand.ChangeMeasureStatus;
import no.tertial.measures.MeasureCommand.RecordRealisedEffect;
import no.tertial.measures.MeasureCommand.RegisterMeasure;
import no.tertial.measures.MeasureCommand.ReviseMeasure;
import no.tertial.measures.MeasureDecider;
import no.tertial.measures.MeasureEvent;
import no.tertial.measures.MeasureLine;
import no.tertial.measures.MeasurePlan;
import no.tertial.measures.MeasureStatus;
import no.tertial.measures.Measures;
import no.tertial.measures.RealisedEffect;
import no.tertial.money.Money;
import no.tertial.organisation.OutsideScope;
import no.tertial.organisation.UnknownFilter;
import no.tertial.period.MonthlyAmounts;
import no.tertial.period.ReportingPeriod;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.readside.Tertial2Of2014;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class MeasuresTest {
    private static final Scope ALL = new Scope.All();
    private static final ReportingPeriod OCTOBER = ReportingPeriod.parse("2014-10");
    private static final String PLACES = "plasser";

    private final ReadSide readSide;
    private final History history;
    private final MeasureDecider decider = new MeasureDecider(REFERENCE);
    private final List<MeasureEvent> events = new ArrayList<>();

    MeasuresTest(Database database) {
        DataSource dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        history.record(Tertial2Of2014.events());
    }

    private void send(MeasureCommand command) {
        Measures present = decider.evolveAll(decider.initial(), events);
        List<MeasureEvent> decided = decider.decide(command, present);
        events.addAll(decided);
        history.record(decided);
    }

    private static MeasurePlan plan(MeasureLine... lines) {
        return new MeasurePlan(
                "Færre plasser kjøpes",
                "Virksomhetsleder NAV",
                YEAR.month(9),
                kroner(-15_300_000),
                List.of(lines),
                "14/1234",
                null);
    }

    private static MeasureLine fromSeptember(no.tertial.chart.Coding coding, int kroner) {
        return new MeasureLine(coding, MonthlyAmounts.evenlyFrom(9, kroner(kroner)));
    }

    @Test
    void a_measure_of_what_the_forecast_says_too_much_gives_balance_at_the_years_end_before_any_decision() {
        // given
        YearEndForecast before = forecast(null, NAV, AsOf.NOW);
        assertThat(before.statistical().deviation()).isEqualTo(kroner(5_100_000));
        assertThat(before.knownEffects()).isEmpty();

        // when
        send(new RegisterMeasure(YEAR, PLACES, plan(fromSeptember(NAV_BENEFITS, -5_100_000))));

        // then the method sees nothing of it
        YearEndForecast after = forecast(null, NAV, AsOf.NOW);
        assertThat(after.statistical()).isEqualTo(before.statistical());
        assertThat(after.revisedBudget()).isEqualTo(before.revisedBudget());
        assertThat(after.knownEffects())
                .containsExactly(
                        new KnownEffect(KnownEffect.Kind.MEASURE, PLACES, "Færre plasser kjøpes", kroner(-5_100_000)));
        assertThat(after.withKnownEffects()).isEqualTo(new WithKnownEffects(kroner(138_000_000), Money.ZERO));
        assertThat(forecast(null, NAV, AsOf.position(10)).knownEffects()).isEmpty();
    }

    @Test
    void only_the_months_to_come_lie_on_top_and_nothing_of_what_was_abandoned() {
        // given
        send(new RegisterMeasure(YEAR, PLACES, plan(fromSeptember(NAV_BENEFITS, -4_000_000))));
        ForecastQuestion fromOctober =
                new ForecastQuestion(YEAR, OCTOBER, null, NAV, null, null, Method.RUN_RATE, AsOf.NOW);

        // then
        assertThat(readSide.forecasts().forecast(ALL, fromOctober).knownEffects())
                .extracting(KnownEffect::effect)
                .containsExactly(kroner(-2_000_000));

        // when
        send(new ChangeMeasureStatus(YEAR, PLACES, 1, MeasureStatus.ABANDONED));

        // then
        assertThat(readSide.forecasts().forecast(ALL, fromOctober).knownEffects())
                .isEmpty();
    }

    @Test
    void a_measure_of_two_units_is_one_effect_on_the_area_and_a_part_of_it_on_each() {
        send(new RegisterMeasure(
                YEAR, PLACES, plan(fromSeptember(NAV_BENEFITS, -400), fromSeptember(INTRODUCTION_BENEFITS, -100))));

        YearEndForecast area = forecast(AREA, null, AsOf.NOW);

        assertThat(area.knownEffects()).extracting(KnownEffect::effect).containsExactly(kroner(-500));
        assertThat(area.units())
                .filteredOn(unit -> !unit.knownEffects().isEmpty())
                .extracting(
                        YearEnd::unit, unit -> unit.knownEffects().getFirst().effect())
                .containsExactly(tuple(INTRODUCTION_CENTRE, kroner(-100)), tuple(NAV, kroner(-400)));
    }

    @Test
    void a_function_or_account_sees_its_own_part_of_a_measure() {
        send(new RegisterMeasure(YEAR, PLACES, plan(fromSeptember(NAV_BENEFITS, -400))));

        assertThat(readSide.forecasts()
                        .forecast(
                                ALL,
                                new ForecastQuestion(YEAR, T2, null, NAV, "281", "1470", Method.RUN_RATE, AsOf.NOW))
                        .knownEffects())
                .hasSize(1);
        assertThat(readSide.forecasts()
                        .forecast(
                                ALL, new ForecastQuestion(YEAR, T2, null, NAV, "276", null, Method.RUN_RATE, AsOf.NOW))
                        .knownEffects())
                .isEmpty();
    }

    @Test
    void a_measure_is_listed_with_what_it_should_give_and_has_given_and_never_moves_the_budget() {
        // given
        VarianceRow before = variance();
        send(new RegisterMeasure(YEAR, PLACES, plan(fromSeptember(NAV_BENEFITS, -4_000_000))));
        send(new ChangeMeasureStatus(YEAR, PLACES, 1, MeasureStatus.STARTED));
        send(new RecordRealisedEffect(
                YEAR, PLACES, 2, YEAR.month(9), List.of(new RealisedEffect(NAV_BENEFITS, kroner(-700_000)))));

        // when
        MeasureList list = measures(null, null, AsOf.NOW);

        // then
        MeasureEffect effect = new MeasureEffect(kroner(-4_000_000), kroner(-2_000_000), kroner(-700_000));
        assertThat(list.measures())
                .containsExactly(new MeasureRow(
                        PLACES,
                        3,
                        "Færre plasser kjøpes",
                        "Virksomhetsleder NAV",
                        MeasureStatus.STARTED,
                        YEAR.month(9),
                        List.of(NAV),
                        effect,
                        kroner(-15_300_000),
                        "14/1234",
                        null));
        assertThat(list.total()).isEqualTo(effect);
        VarianceRow after = variance();
        assertThat(after.measureEffect()).isEqualTo(kroner(-4_000_000));
        assertThat(after.realisedEffect()).isEqualTo(kroner(-700_000));
        assertThat(List.of(after.revisedBudget(), after.actualToDate(), after.deviation(), after.available()))
                .isEqualTo(
                        List.of(before.revisedBudget(), before.actualToDate(), before.deviation(), before.available()));
    }

    @Test
    void the_list_is_what_was_known_at_the_moment() {
        // given
        send(new RegisterMeasure(YEAR, PLACES, plan(fromSeptember(NAV_BENEFITS, -400))));
        long registered = history.position();
        send(new ReviseMeasure(YEAR, PLACES, 1, plan(fromSeptember(NAV_BENEFITS, -800))));
        send(new ChangeMeasureStatus(YEAR, PLACES, 2, MeasureStatus.ABANDONED));

        // then
        assertThat(measures(null, null, AsOf.position(registered - 1)).measures())
                .isEmpty();
        assertThat(measures(null, null, AsOf.position(registered)).measures())
                .extracting(
                        MeasureRow::version,
                        MeasureRow::status,
                        row -> row.effect().year())
                .containsExactly(tuple(1, MeasureStatus.PLANNED, kroner(-400)));
        assertThat(measures(null, null, AsOf.position(registered + 1)).measures())
                .extracting(
                        MeasureRow::version,
                        MeasureRow::status,
                        row -> row.effect().year())
                .containsExactly(tuple(2, MeasureStatus.PLANNED, kroner(-800)));
        assertThat(measures(null, null, AsOf.NOW).measures())
                .extracting(
                        MeasureRow::version,
                        MeasureRow::status,
                        row -> row.effect().year())
                .containsExactly(tuple(3, MeasureStatus.ABANDONED, Money.ZERO));
    }

    @Test
    void measures_are_found_by_unit_and_status() {
        send(new RegisterMeasure(YEAR, PLACES, plan(fromSeptember(NAV_BENEFITS, -400))));
        send(new RegisterMeasure(YEAR, "kurs", plan(fromSeptember(INTRODUCTION_BENEFITS, -100))));
        send(new ChangeMeasureStatus(YEAR, "kurs", 1, MeasureStatus.DONE));

        assertThat(measures(NAV, null, AsOf.NOW).measures())
                .extracting(MeasureRow::measure)
                .containsExactly(PLACES);
        assertThat(measures(null, MeasureStatus.DONE, AsOf.NOW).measures())
                .extracting(MeasureRow::measure)
                .containsExactly("kurs");
    }

    @Test
    void a_measure_tells_its_history_and_its_months() {
        // given
        send(new RegisterMeasure(YEAR, PLACES, plan(fromSeptember(NAV_BENEFITS, -400))));
        send(new RecordRealisedEffect(
                YEAR, PLACES, 1, YEAR.month(10), List.of(new RealisedEffect(NAV_BENEFITS, kroner(-70)))));

        // when
        MeasureHistory measure = readSide.measures().measure(ALL, YEAR, PLACES, AsOf.NOW);

        // then
        assertThat(measure.lines())
                .containsExactly(EffectLine.of(
                        NAV_BENEFITS,
                        MonthlyAmounts.evenlyFrom(9, kroner(-400)),
                        MonthlyAmounts.inMonth(10, kroner(-70))));
        assertThat(measure.versions())
                .extracting(MeasureVersion::version, MeasureVersion::change, MeasureVersion::by, MeasureVersion::at)
                .containsExactly(
                        tuple(1, MeasureChange.REGISTERED, History.ACTOR, History.at(11)),
                        tuple(2, MeasureChange.REALISED_EFFECT_RECORDED, History.ACTOR, History.at(12)));
        assertThat(measure.present().version()).isEqualTo(2);
    }

    @Test
    void a_measure_of_another_unit_is_not_shown_and_one_that_does_not_exist_is_not_found() {
        send(new RegisterMeasure(YEAR, PLACES, plan(fromSeptember(NAV_BENEFITS, -400))));
        Scope other = new Scope.OwnUnit(INTRODUCTION_CENTRE);

        assertThatThrownBy(() -> readSide.measures().measure(other, YEAR, PLACES, AsOf.NOW))
                .isInstanceOf(OutsideScope.class);
        assertThatThrownBy(() -> readSide.measures().measure(ALL, YEAR, "x", AsOf.NOW))
                .isInstanceOf(UnknownFilter.class);
        assertThat(readSide.measures()
                        .measures(other, new MeasureQuestion(YEAR, OCTOBER, null, null, null, AsOf.NOW))
                        .measures())
                .isEmpty();
    }

    private MeasureList measures(@Nullable String unit, @Nullable MeasureStatus status, AsOf asOf) {
        return readSide.measures().measures(ALL, new MeasureQuestion(YEAR, OCTOBER, null, unit, status, asOf));
    }

    private VarianceRow variance() {
        return readSide.variances()
                .variances(ALL, new VarianceQuestion(YEAR, T2, null, NAV, List.of(), AccountClass.OPERATING, AsOf.NOW))
                .total();
    }

    private YearEndForecast forecast(@Nullable String area, @Nullable String unit, AsOf asOf) {
        return readSide.forecasts()
                .forecast(
                        ALL, new ForecastQuestion(YEAR, T2, area, unit, null, null, Method.DEVIATION_CONTINUES, asOf));
    }
}
