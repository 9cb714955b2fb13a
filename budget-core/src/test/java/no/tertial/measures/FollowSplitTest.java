package no.tertial.measures;

import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.measures.Plans.month;
import static no.tertial.measures.Plans.monthly;
import static no.tertial.measures.Plans.once;
import static no.tertial.measures.Plans.plan;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.chart.SplitPart;
import no.tertial.decider.Scenario;
import no.tertial.measures.MeasureCommand.FollowSplit;
import no.tertial.measures.MeasureEvent.MeasureDivided;
import no.tertial.measures.MeasureEvent.MeasureRegistered;
import no.tertial.measures.MeasureEvent.MeasureStatusChanged;
import no.tertial.money.Money;
import no.tertial.period.Month;
import org.junit.jupiter.api.Test;

class FollowSplitTest {
    private static final Coding FIRST = operating("1311", "1470", "281");
    private static final Coding SECOND = operating("1312", "1470", "281");
    private static final List<SplitPart> HALVES =
            List.of(new SplitPart("1311", "nav", 1), new SplitPart("1312", "nav", 1));
    private static final MeasureLine SAVING = monthly(NAV_BENEFITS, 10, new Money(-101));
    private static final MeasureRegistered REGISTERED =
            new MeasureRegistered(YEAR, "plasser", 1, plan(month(10), SAVING));

    private final Scenario<MeasureCommand, MeasureEvent, Measures> scenario =
            Scenario.of(new MeasureDecider(REFERENCE));

    @Test
    void what_is_expected_from_the_month_on_is_divided_exactly_and_the_months_before_stay() {
        scenario.given(REGISTERED)
                .when(split(month(12), HALVES))
                .thenEvents(new MeasureDivided(
                        YEAR,
                        "plasser",
                        2,
                        month(12),
                        "1310",
                        List.of(
                                new MeasureLine(NAV_BENEFITS, SAVING.months().before(12)),
                                once(FIRST, 12, new Money(-50)),
                                once(SECOND, 12, new Money(-51))),
                        List.of(
                                once(NAV_BENEFITS, 12, new Money(101)),
                                once(FIRST, 12, new Money(-50)),
                                once(SECOND, 12, new Money(-51)))));
    }

    @Test
    void a_part_may_stay_where_it_was() {
        List<SplitPart> parts = List.of(new SplitPart("1310", "nav", 3), new SplitPart("1312", "nav", 1));
        MeasureRegistered registered =
                new MeasureRegistered(YEAR, "plasser", 1, plan(month(1), monthly(NAV_BENEFITS, 1, kroner(-400))));

        MeasureDivided divided = (MeasureDivided)
                scenario.given(registered).when(split(month(1), parts)).events().getFirst();

        assertThat(divided.lines())
                .containsExactly(monthly(NAV_BENEFITS, 1, kroner(-300)), monthly(SECOND, 1, kroner(-100)));
        assertThat(divided.changes())
                .containsExactly(monthly(NAV_BENEFITS, 1, kroner(100)), monthly(SECOND, 1, kroner(-100)));
    }

    @Test
    void a_centre_that_was_divided_in_an_earlier_year_has_been_so_from_january_on() {
        MeasureDivided divided = (MeasureDivided) scenario.given(REGISTERED)
                .when(new FollowSplit(YEAR, YEAR.previous().month(7), "1310", HALVES))
                .events()
                .getFirst();

        assertThat(divided.lines())
                .containsExactly(monthly(FIRST, 10, new Money(-50)), monthly(SECOND, 10, new Money(-51)));
    }

    @Test
    void a_measure_that_nothing_is_expected_of_from_then_on_is_left_alone() {
        Month nextYear = new no.tertial.period.FiscalYear(YEAR.value() + 1).month(1);
        MeasureRegistered early =
                new MeasureRegistered(YEAR, "plasser", 1, plan(month(2), once(NAV_BENEFITS, 2, kroner(-5))));
        MeasureStatusChanged abandoned =
                new MeasureStatusChanged(YEAR, "plasser", 2, MeasureStatus.ABANDONED, List.of(SAVING.negated()));

        scenario.given(REGISTERED)
                .when(new FollowSplit(YEAR, nextYear, "1310", HALVES))
                .thenEvents();
        scenario.given(REGISTERED)
                .when(new FollowSplit(YEAR, month(1), "1320", HALVES))
                .thenEvents();
        scenario.given(early).when(split(month(3), HALVES)).thenEvents();
        scenario.given(REGISTERED, abandoned).when(split(month(11), HALVES)).thenEvents();
    }

    private static FollowSplit split(Month from, List<SplitPart> parts) {
        return new FollowSplit(YEAR, from, "1310", parts);
    }
}
