package no.tertial.rounds;

import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.CENTRAL_FUNDS;
import static no.tertial.fixtures.Drammen.HOUSING;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.money.Money.kroner;

import java.util.List;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import no.tertial.money.Precision;
import no.tertial.period.ReportingPeriod;
import no.tertial.rounds.StatedFiguresCommand.RecordStatedFigures;
import no.tertial.rounds.StatedFiguresDecider.NoState;
import no.tertial.rounds.StatedFiguresEvent.StatedFiguresRecorded;
import no.tertial.rounds.StatedFiguresRejection.AmountAndPrecisionDisagree;
import no.tertial.rounds.StatedFiguresRejection.FigureStatedTwice;
import no.tertial.rounds.StatedFiguresRejection.NoFigures;
import no.tertial.rounds.StatedFiguresRejection.RoundingStepMismatch;
import no.tertial.rounds.StatedFiguresRejection.UnitNotInArea;
import no.tertial.rounds.StatedFiguresRejection.UnknownStatedArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatedFiguresDeciderTest {
    private static final ReportingPeriod T2 = ReportingPeriod.parse("2014-T2");
    private static final Money STEP = kroner(100_000);
    private static final StatedFigure NAV_OVERSPEND = rounded(NAV, kroner(3_400_000));

    private final Scenario<StatedFiguresCommand, StatedFiguresEvent, NoState> scenario =
            Scenario.of(new StatedFiguresDecider(REFERENCE.organisation()));

    @Test
    void figures_are_kept_as_they_were_printed_and_need_not_add_up() {
        List<StatedFigure> figures = List.of(
                rounded(null, kroner(5_300_000)),
                NAV_OVERSPEND,
                new StatedFigure(CENTRAL_FUNDS, StatedMeasure.DEVIATION, null, Precision.UNKNOWN, null));

        scenario.when(new RecordStatedFigures("P13 T2 2014", T2, AREA, figures))
                .thenEvents(new StatedFiguresRecorded("P13 T2 2014", T2, AREA, figures));
    }

    @Test
    void a_source_states_something() {
        record().thenRejected(new NoFigures());
    }

    @Test
    void figures_are_stated_for_an_area_that_exists() {
        scenario.when(new RecordStatedFigures("P99", T2, "99", List.of(rounded(null, kroner(1)))))
                .thenRejected(new UnknownStatedArea("99"));
    }

    @Test
    void a_unit_with_a_figure_belongs_to_the_area() {
        record(NAV_OVERSPEND, rounded(HOUSING, kroner(1)), rounded("tannlege", kroner(1)))
                .thenRejected(
                        new UnitNotInArea(HOUSING, AREA, "/figures/1/unit"),
                        new UnitNotInArea("tannlege", AREA, "/figures/2/unit"));
    }

    @Test
    void a_unit_and_the_total_have_one_figure_a_measure() {
        StatedFigure actual =
                new StatedFigure(NAV, StatedMeasure.ACTUAL_TO_DATE, kroner(95_400_000), Precision.EXACT, null);
        StatedFigure total = rounded(null, kroner(5_300_000));

        record(NAV_OVERSPEND, actual, total).thenAccepted();
        record(NAV_OVERSPEND, total, NAV_OVERSPEND, total)
                .thenRejected(new FigureStatedTwice("/figures/2"), new FigureStatedTwice("/figures/3"));
    }

    @Test
    void a_figure_has_no_amount_only_where_its_precision_is_unknown() {
        record(
                        new StatedFigure(NAV, StatedMeasure.DEVIATION, null, Precision.APPROXIMATE, null),
                        new StatedFigure(NAV, StatedMeasure.ACTUAL_TO_DATE, kroner(1), Precision.UNKNOWN, null))
                .thenRejected(
                        new AmountAndPrecisionDisagree(Precision.APPROXIMATE, "/figures/0/amount"),
                        new AmountAndPrecisionDisagree(Precision.UNKNOWN, "/figures/1/amount"));
    }

    @Test
    void a_rounded_figure_and_no_other_says_what_it_was_rounded_to() {
        record(
                        new StatedFigure(null, StatedMeasure.DEVIATION, kroner(1), Precision.ROUNDED, null),
                        new StatedFigure(null, StatedMeasure.ACTUAL_TO_DATE, kroner(1), Precision.ROUNDED, Money.ZERO),
                        new StatedFigure(NAV, StatedMeasure.DEVIATION, kroner(1), Precision.EXACT, STEP),
                        new StatedFigure(NAV, StatedMeasure.ACTUAL_TO_DATE, kroner(1), Precision.EXACT, Money.ZERO))
                .thenRejected(
                        new RoundingStepMismatch(Precision.ROUNDED, "/figures/0/roundedTo"),
                        new RoundingStepMismatch(Precision.ROUNDED, "/figures/1/roundedTo"),
                        new RoundingStepMismatch(Precision.EXACT, "/figures/2/roundedTo"),
                        new RoundingStepMismatch(Precision.EXACT, "/figures/3/roundedTo"));
    }

    private Scenario<StatedFiguresCommand, StatedFiguresEvent, NoState>.Asked record(StatedFigure... figures) {
        return scenario.when(new RecordStatedFigures("P13 T2 2014", T2, AREA, List.of(figures)));
    }

    private static StatedFigure rounded(@Nullable String unit, Money amount) {
        return new StatedFigure(unit, StatedMeasure.DEVIATION, amount, Precision.ROUNDED, STEP);
    }
}
