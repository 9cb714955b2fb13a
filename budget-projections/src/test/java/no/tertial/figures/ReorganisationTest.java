package no.tertial.figures;

import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.HOUSING;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.ORGANISATION_EVENTS;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;
import static no.tertial.organisation.OrganisationView.AS_WAS;
import static no.tertial.organisation.OrganisationView.RESTATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import no.tertial.budget.BudgetCommand.FollowReorganisation;
import no.tertial.budget.BudgetDecider;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.chart.Handover;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.OrganisationEvent;
import no.tertial.chart.OrganisationEvent.AnsvarSplit;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.chart.Scope;
import no.tertial.chart.SplitPart;
import no.tertial.figures.BudgetOverview.BudgetRow;
import no.tertial.figures.BudgetOverview.FrameOfArea;
import no.tertial.fixtures.Budgets;
import no.tertial.money.Money;
import no.tertial.organisation.OrganisationView;
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

/** NAV has 138 million net, 69 of them for July to December, and 95.4 booked: 106.1 in April, -10.7 in August. */
@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class ReorganisationTest {
    private static final Scope ALL = new Scope.All();
    private static final LocalDate SUMMER = LocalDate.of(2014, 7, 1);
    private static final UnitMoved MOVED = new UnitMoved(NAV, OTHER_AREA, SUMMER);
    private static final AnsvarSplit SPLIT = new AnsvarSplit(
            "1310", List.of(new SplitPart("1315", NAV, 60), new SplitPart("1316", HOUSING, 40)), SUMMER);

    private final ReadSide readSide;
    private final History history;

    ReorganisationTest(Database database) {
        var dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        history.record(Tertial2Of2014.events());
    }

    /** The change of the organisation, and the budget that follows it. */
    private void record(OrganisationEvent event) {
        OrganisationDecider organisations = new OrganisationDecider();
        Organisation before = organisations.evolveAll(organisations.initial(), ORGANISATION_EVENTS);
        BudgetDecider budgets = Budgets.decider();
        history.record(event);
        history.record(budgets.decide(
                new FollowReorganisation(YEAR, YEAR.month(7), Handover.of(before, event), "Omorganisering"),
                budgets.evolve(budgets.initial(), ADOPTED)));
    }

    @Test
    void a_unit_that_moves_takes_the_months_that_are_left_from_frame_to_frame() {
        // when
        record(MOVED);

        // then
        assertThat(frames(AS_WAS, AsOf.NOW))
                .containsExactly(
                        new FrameOfAreaInShort(AREA, kroner(167_000_000), kroner(167_000_000), 123, 123),
                        new FrameOfAreaInShort(OTHER_AREA, kroner(71_000_000), kroner(71_000_000), 83, 83));
    }

    @Test
    void restated_it_brings_the_months_before_along_too() {
        // when
        record(MOVED);

        // then
        assertThat(frames(RESTATED, AsOf.NOW))
                .containsExactly(
                        new FrameOfAreaInShort(AREA, kroner(98_000_000), kroner(98_000_000), 123, 123),
                        new FrameOfAreaInShort(OTHER_AREA, kroner(140_000_000), kroner(140_000_000), 83, 83));
    }

    @Test
    void as_of_before_the_move_both_areas_are_as_they_were() {
        // given
        long before = history.position();
        List<FrameOfAreaInShort> then = frames(RESTATED, AsOf.NOW);

        // when
        record(MOVED);

        // then
        assertThat(frames(RESTATED, AsOf.position(before))).isEqualTo(then);
        assertThat(frames(AS_WAS, AsOf.position(before))).isEqualTo(then);
        assertThat(then).contains(new FrameOfAreaInShort(AREA, kroner(236_000_000), kroner(236_000_000), 206, 206));
    }

    @Test
    void a_moved_units_figures_count_month_by_month_or_all_in_the_new_area() {
        // when
        record(MOVED);

        // then
        assertThat(variances("2014-T2", OTHER_AREA, AS_WAS).rows())
                .extracting(VarianceRow::unit, VarianceRow::budgetToDate, VarianceRow::actualToDate)
                .contains(tuple(NAV, kroner(23_000_000), new Money(-1_066_666_666)));
        assertThat(variances("2014-T2", AREA, AS_WAS).rows())
                .extracting(VarianceRow::unit, VarianceRow::budgetToDate, VarianceRow::actualToDate)
                .contains(tuple(NAV, kroner(69_000_000), new Money(10_606_666_666L)));
        assertThat(variances("2014-T2", OTHER_AREA, RESTATED).rows())
                .extracting(VarianceRow::unit, VarianceRow::budgetToDate, VarianceRow::actualToDate)
                .contains(tuple(NAV, kroner(92_000_000), kroner(95_400_000)));
        assertThat(variances("2014-06", OTHER_AREA, RESTATED).rows())
                .extracting(VarianceRow::unit)
                .containsExactly(HOUSING);
        assertThat(variances("2014-T2", null, AS_WAS).organisation()).isEqualTo(AS_WAS);
    }

    @Test
    void a_split_responsibility_centre_is_divided_by_its_shares() {
        // when
        record(SPLIT);

        // then
        assertThat(byAnsvar(AS_WAS))
                .contains(
                        tuple("1310", NAV, kroner(69_000_000), fte("0.00")),
                        tuple("1315", NAV, kroner(41_400_000), fte("49.80")),
                        tuple("1316", HOUSING, kroner(27_600_000), fte("33.20")));
        assertThat(byAnsvar(RESTATED))
                .contains(
                        tuple("1315", NAV, kroner(82_800_000), fte("49.80")),
                        tuple("1316", HOUSING, kroner(55_200_000), fte("33.20")))
                .extracting(row -> row.toList().getFirst())
                .doesNotContain("1310");
        assertThat(variances("2014-T2", OTHER_AREA, RESTATED).rows())
                .extracting(VarianceRow::unit, VarianceRow::budgetToDate, VarianceRow::actualToDate)
                .containsExactly(tuple(HOUSING, new Money(3_813_333_333L), kroner(38_160_000)));
    }

    @Test
    void frames_equal_lines_after_a_split_in_both_views() {
        // when
        record(SPLIT);

        // then
        assertThat(frames(AS_WAS, AsOf.NOW))
                .containsExactly(
                        new FrameOfAreaInShort(
                                AREA, kroner(208_400_000), kroner(208_400_000), fte("172.80"), fte("172.80")),
                        new FrameOfAreaInShort(
                                OTHER_AREA, kroner(29_600_000), kroner(29_600_000), fte("33.20"), fte("33.20")));
        assertThat(frames(RESTATED, AsOf.NOW))
                .containsExactly(
                        new FrameOfAreaInShort(
                                AREA, kroner(180_800_000), kroner(180_800_000), fte("172.80"), fte("172.80")),
                        new FrameOfAreaInShort(
                                OTHER_AREA, kroner(57_200_000), kroner(57_200_000), fte("33.20"), fte("33.20")));
    }

    @Test
    void a_forecast_is_made_for_the_units_of_today() {
        // when
        record(MOVED);

        // then
        YearEndForecast forecast = readSide.forecasts()
                .forecast(
                        ALL,
                        new ForecastQuestion(
                                YEAR,
                                Tertial2Of2014.T2,
                                OTHER_AREA,
                                null,
                                null,
                                null,
                                ForecastQuestion.USUAL_METHOD,
                                AsOf.NOW));
        assertThat(forecast.revisedBudget()).isEqualTo(kroner(140_000_000));
        assertThat(forecast.units()).extracting(YearEnd::unit).containsExactly(HOUSING, NAV);
    }

    private record FrameOfAreaInShort(
            String area, Money frame, Money allocated, FullTimeEquivalents fteFrame, FullTimeEquivalents fteAllocated) {
        FrameOfAreaInShort(String area, Money frame, Money allocated, long fteFrame, long fteAllocated) {
            this(area, frame, allocated, FullTimeEquivalents.of(fteFrame), FullTimeEquivalents.of(fteAllocated));
        }

        static FrameOfAreaInShort of(FrameOfArea frame) {
            assertThat(frame.unallocated()).isEqualTo(Money.ZERO);
            return new FrameOfAreaInShort(
                    frame.area(), frame.frame(), frame.allocated(), frame.fteFrame(), frame.fteAllocated());
        }
    }

    private List<FrameOfAreaInShort> frames(OrganisationView view, AsOf asOf) {
        return readSide
                .budgets()
                .budget(ALL, new BudgetQuestion(YEAR, null, null, List.of(), OPERATING, view, asOf))
                .frames()
                .stream()
                .map(FrameOfAreaInShort::of)
                .toList();
    }

    private List<org.assertj.core.groups.Tuple> byAnsvar(OrganisationView view) {
        List<BudgetRow> rows = readSide.budgets()
                .budget(
                        ALL,
                        new BudgetQuestion(
                                YEAR, null, null, List.of(Dimension.ANSVAR, Dimension.UNIT), OPERATING, view, AsOf.NOW))
                .rows();
        return rows.stream()
                .map(row -> tuple(row.ansvar(), row.unit(), row.revised(), row.fte()))
                .toList();
    }

    private static FullTimeEquivalents fte(String text) {
        return FullTimeEquivalents.parse(text);
    }

    private Variances variances(String through, @Nullable String area, OrganisationView view) {
        return readSide.variances()
                .variances(
                        ALL,
                        new VarianceQuestion(
                                YEAR,
                                ReportingPeriod.parse(through),
                                area,
                                null,
                                List.of(Dimension.UNIT),
                                OPERATING,
                                view,
                                AsOf.NOW));
    }
}
