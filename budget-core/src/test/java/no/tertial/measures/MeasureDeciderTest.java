package no.tertial.measures;

import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.measures.Plans.month;
import static no.tertial.measures.Plans.monthly;
import static no.tertial.measures.Plans.once;
import static no.tertial.measures.Plans.plan;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.decider.Scenario;
import no.tertial.measures.MeasureCommand.ChangeMeasureStatus;
import no.tertial.measures.MeasureCommand.RecordRealisedEffect;
import no.tertial.measures.MeasureCommand.RegisterMeasure;
import no.tertial.measures.MeasureCommand.ReviseMeasure;
import no.tertial.measures.MeasureEvent.MeasureRegistered;
import no.tertial.measures.MeasureEvent.MeasureRevised;
import no.tertial.measures.MeasureEvent.MeasureStatusChanged;
import no.tertial.measures.MeasureEvent.RealisedEffectRecorded;
import no.tertial.measures.MeasureRejection.EffectBeforeStart;
import no.tertial.measures.MeasureRejection.EffectOutsideMeasure;
import no.tertial.measures.MeasureRejection.LineWithoutEffect;
import no.tertial.measures.MeasureRejection.MeasureChanged;
import no.tertial.measures.MeasureRejection.MeasureExists;
import no.tertial.measures.MeasureRejection.MeasureHasStatus;
import no.tertial.measures.MeasureRejection.MeasureIsAbandoned;
import no.tertial.measures.MeasureRejection.MeasureMonthOutsideYear;
import no.tertial.measures.MeasureRejection.NoMeasureEffects;
import no.tertial.measures.MeasureRejection.UnknownMeasure;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureDeciderTest {
    private static final String ID = "plasser";
    private static final MeasureLine SAVING = monthly(NAV_BENEFITS, 9, kroner(-1_000_000));
    private static final MeasurePlan PLAN = plan(month(9), SAVING);
    private static final MeasureRegistered REGISTERED = new MeasureRegistered(YEAR, ID, 1, PLAN);
    private static final MeasureStatusChanged ABANDONED = new MeasureStatusChanged(
            YEAR, ID, 2, MeasureStatus.ABANDONED, List.of(monthly(NAV_BENEFITS, 9, kroner(1_000_000))));

    private final MeasureDecider decider = new MeasureDecider(REFERENCE);
    private final Scenario<MeasureCommand, MeasureEvent, Measures> scenario = Scenario.of(decider);

    @Test
    void a_measure_is_planned_with_its_effect_in_each_month() {
        scenario.when(register(PLAN)).thenEvents(REGISTERED);
    }

    @Test
    void lines_with_the_same_coding_become_one() {
        scenario.when(register(plan(month(9), SAVING, once(NAV_BENEFITS, 12, kroner(400)))))
                .thenEvents(new MeasureRegistered(
                        YEAR,
                        ID,
                        1,
                        plan(
                                month(9),
                                new MeasureLine(
                                        NAV_BENEFITS, SAVING.months().plus(MonthlyAmounts.inMonth(12, kroner(400)))))));
    }

    @Test
    void a_measure_is_registered_once() {
        scenario.given(REGISTERED).when(register(PLAN)).thenRejected(new MeasureExists(YEAR, ID));
    }

    @Test
    void a_measure_starts_in_its_year() {
        Month later = YEAR.month(1).year().previous().month(12);

        scenario.when(register(plan(later, SAVING)))
                .thenRejected(new MeasureMonthOutsideYear(later, YEAR, "/expectedFrom"));
    }

    @Test
    void a_measure_changes_something() {
        scenario.when(register(plan(month(9)))).thenRejected(new NoMeasureEffects("/lines"));
        scenario.when(register(plan(month(9), SAVING, new MeasureLine(NAV_PAY, MonthlyAmounts.ZERO))))
                .thenRejected(new LineWithoutEffect("/lines/1/months"));
        scenario.when(register(plan(month(9), SAVING, SAVING.negated()))).thenRejected(new NoMeasureEffects("/lines"));
    }

    @Test
    void a_measure_gives_nothing_before_it_works() {
        scenario.when(register(plan(month(10), SAVING)))
                .thenRejected(new EffectBeforeStart(month(10), "/lines/0/months"));
    }

    @Test
    void a_measure_works_on_codings_that_exist_in_its_first_month() {
        scenario.when(register(plan(month(9), once(operating("9999", "1470", "281"), 11, kroner(-1)))))
                .thenRejected(new UnknownAnsvar("9999", month(11).firstDay(), "/lines/0/ansvar"));
    }

    @Test
    void a_revision_says_how_far_each_coding_moves() {
        MeasurePlan revised =
                plan(month(10), monthly(NAV_BENEFITS, 10, kroner(-1_000_000)), once(NAV_PAY, 12, kroner(5)));

        scenario.given(REGISTERED)
                .when(new ReviseMeasure(YEAR, ID, 1, revised))
                .thenEvents(new MeasureRevised(
                        YEAR,
                        ID,
                        2,
                        revised,
                        List.of(once(NAV_BENEFITS, 9, kroner(1_000_000)), once(NAV_PAY, 12, kroner(5)))));
    }

    @Test
    void a_revised_plan_keeps_the_rules_of_a_new_one() {
        scenario.given(REGISTERED)
                .when(new ReviseMeasure(YEAR, ID, 1, plan(month(9))))
                .thenRejected(new NoMeasureEffects("/lines"));
    }

    @Test
    void a_measure_that_was_changed_after_it_was_seen_is_not_changed() {
        scenario.given(REGISTERED)
                .when(new ChangeMeasureStatus(YEAR, ID, 2, MeasureStatus.STARTED))
                .thenRejected(new MeasureChanged(ID, 2, 1));
        scenario.given(REGISTERED, new MeasureStatusChanged(YEAR, ID, 2, MeasureStatus.STARTED, List.of()))
                .when(new ReviseMeasure(YEAR, ID, 1, PLAN))
                .thenRejected(new MeasureChanged(ID, 1, 2));
    }

    @Test
    void what_does_not_exist_cannot_be_changed() {
        scenario.when(new ReviseMeasure(YEAR, ID, 1, PLAN)).thenRejected(new UnknownMeasure(YEAR, ID));
    }

    @ParameterizedTest
    @EnumSource(
            value = MeasureStatus.class,
            names = {"STARTED", "DONE"})
    void a_measure_that_starts_or_is_done_is_expected_to_give_as_much(MeasureStatus status) {
        scenario.given(REGISTERED)
                .when(new ChangeMeasureStatus(YEAR, ID, 1, status))
                .thenEvents(new MeasureStatusChanged(YEAR, ID, 2, status, List.of()));
    }

    @Test
    void nothing_more_is_expected_of_a_measure_that_is_abandoned() {
        scenario.given(REGISTERED)
                .when(new ChangeMeasureStatus(YEAR, ID, 1, MeasureStatus.ABANDONED))
                .thenEvents(ABANDONED);
    }

    @Test
    void a_status_is_not_changed_to_itself() {
        scenario.given(REGISTERED)
                .when(new ChangeMeasureStatus(YEAR, ID, 1, MeasureStatus.PLANNED))
                .thenRejected(new MeasureHasStatus(ID, MeasureStatus.PLANNED));
    }

    @Test
    void what_was_abandoned_stays_so_and_gives_nothing() {
        var abandoned = scenario.given(REGISTERED, ABANDONED);

        abandoned
                .when(new ChangeMeasureStatus(YEAR, ID, 2, MeasureStatus.STARTED))
                .thenRejected(new MeasureIsAbandoned(ID));
        abandoned.when(new ReviseMeasure(YEAR, ID, 2, PLAN)).thenRejected(new MeasureIsAbandoned(ID));
        abandoned
                .when(realised(2, 10, new RealisedEffect(NAV_BENEFITS, kroner(-1))))
                .thenRejected(new MeasureIsAbandoned(ID));
    }

    @Test
    void what_a_measure_gave_in_a_month_is_stated_and_stated_anew() {
        RealisedEffect first = new RealisedEffect(NAV_BENEFITS, kroner(-800_000));
        RealisedEffect corrected = new RealisedEffect(NAV_BENEFITS, kroner(-900_000));
        RealisedEffectRecorded recorded = new RealisedEffectRecorded(
                YEAR, ID, 2, month(9), List.of(first), List.of(once(NAV_BENEFITS, 9, kroner(-800_000))));

        scenario.given(REGISTERED).when(realised(1, 9, first)).thenEvents(recorded);
        scenario.given(REGISTERED, recorded)
                .when(realised(2, 9, corrected))
                .thenEvents(new RealisedEffectRecorded(
                        YEAR, ID, 3, month(9), List.of(corrected), List.of(once(NAV_BENEFITS, 9, kroner(-100_000)))));
        scenario.given(REGISTERED, recorded)
                .when(realised(2, 10, first))
                .thenEvents(new RealisedEffectRecorded(
                        YEAR, ID, 3, month(10), List.of(first), List.of(once(NAV_BENEFITS, 10, kroner(-800_000)))));
    }

    @Test
    void a_realised_effect_lies_on_the_measure_and_in_its_year() {
        Month outside = YEAR.previous().month(9);
        RealisedEffect effect = new RealisedEffect(NAV_PAY, kroner(-1));

        scenario.given(REGISTERED)
                .when(new RecordRealisedEffect(YEAR, ID, 1, outside, List.of(effect)))
                .thenRejected(
                        new MeasureMonthOutsideYear(outside, YEAR, "/month"),
                        new EffectOutsideMeasure(ID, NAV_PAY, "/effects/0"));
        scenario.given(REGISTERED).when(realised(1, 9)).thenRejected(new NoMeasureEffects("/effects"));
    }

    @Test
    void a_history_with_a_version_missing_or_without_a_beginning_is_corrupt() {
        MeasureEvent second = new MeasureStatusChanged(YEAR, ID, 1, MeasureStatus.STARTED, List.of());

        assertThatIllegalStateException().isThrownBy(() -> decider.evolve(Measures.NONE, ABANDONED));
        assertThatIllegalStateException().isThrownBy(() -> decider.evolve(Measures.NONE, second));
        assertThatIllegalStateException()
                .isThrownBy(() -> decider.evolveAll(
                        Measures.NONE, List.of(REGISTERED, new MeasureRegistered(YEAR, ID, 2, PLAN))));
    }

    private static RegisterMeasure register(MeasurePlan plan) {
        return new RegisterMeasure(YEAR, ID, plan);
    }

    private static RecordRealisedEffect realised(int seen, int month, RealisedEffect... effects) {
        return new RecordRealisedEffect(YEAR, ID, seen, month(month), List.of(effects));
    }
}
