package no.tertial.budget;

import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Budgets.reallocate;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.NAV;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.tertial.budget.BudgetCommand.FollowReorganisation;
import no.tertial.budget.BudgetEvent.BudgetClosed;
import no.tertial.budget.BudgetEvent.BudgetReorganised;
import no.tertial.budget.BudgetRejection.BudgetIsClosed;
import no.tertial.chart.Coding;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.chart.Handover;
import no.tertial.chart.Handover.Part;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.OrganisationEvent;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Scenario;
import no.tertial.fixtures.Budgets;
import no.tertial.money.Money;
import no.tertial.period.MonthlyAmounts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** NAV's 154 MNOK of benefits, 16 of grant and 83 positions follow where NAV goes. */
class ReorganisationTest {
    private static final LocalDate SUMMER = LocalDate.of(2014, 7, 1);

    private final Scenario<BudgetCommand, BudgetEvent, Budget> adopted =
            Scenario.of(Budgets.decider()).given(ADOPTED);

    private static FollowReorganisation following(Handover handover) {
        return new FollowReorganisation(YEAR, YEAR.month(7), List.of(handover), "Omorganisering");
    }

    private static FrameChange change(String area, Money net, long fteHundredths) {
        return new FrameChange(area, OPERATING, net, null, new FullTimeEquivalents(fteHundredths));
    }

    @Nested
    class Following {
        private final FollowReorganisation move = following(new Handover.ToArea("1310", AREA, OTHER_AREA));

        @Test
        void what_is_left_of_the_year_and_the_positions_go_from_frame_to_frame() {
            adopted.when(move)
                    .thenEvents(new BudgetReorganised(
                            YEAR,
                            YEAR.month(7),
                            "Omorganisering",
                            List.of(),
                            List.of(
                                    change(AREA, kroner(-69_000_000), -8_300),
                                    change(OTHER_AREA, kroner(69_000_000), 8_300))));
        }

        @Test
        void a_split_line_is_taken_off_and_its_parts_stand_in_its_place_month_by_month() {
            adopted.when(following(new Handover.Split(
                            "1310", AREA, List.of(new Part("1315", AREA, 60), new Part("1316", OTHER_AREA, 40)))))
                    .thenEvents(new BudgetReorganised(
                            YEAR,
                            YEAR.month(7),
                            "Omorganisering",
                            Stream.concat(divided(NAV_BENEFITS, 154, 8_300), divided(NAV_GRANT, -16, 0))
                                    .toList(),
                            List.of(
                                    change(AREA, kroner(-27_600_000), -3_320),
                                    change(OTHER_AREA, kroner(27_600_000), 3_320))));
        }

        private static Stream<BudgetLine> divided(Coding coding, long million, long fte) {
            MonthlyAmounts left =
                    MonthlyAmounts.evenlyFrom(1, kroner(million * 1_000_000)).from(7);
            List<MonthlyAmounts> parts = left.splitByWeights(List.of(60L, 40L));
            return Stream.of(
                    new BudgetLine(coding, left.negated(), new FullTimeEquivalents(-fte)),
                    new BudgetLine(
                            coding.withAnsvar("1315"), parts.getFirst(), new FullTimeEquivalents(fte * 60 / 100)),
                    new BudgetLine(
                            coding.withAnsvar("1316"), parts.getLast(), new FullTimeEquivalents(fte * 40 / 100)));
        }

        @Test
        void what_has_no_budget_takes_nothing_along() {
            adopted.when(following(new Handover.ToArea("1311", AREA, OTHER_AREA)))
                    .thenEvents();
        }

        @Test
        void a_year_without_a_budget_has_nothing_to_follow() {
            Scenario.of(Budgets.decider()).when(move).thenEvents();
        }

        @Test
        void a_year_that_is_over_does_not_follow() {
            adopted.given(new BudgetClosed(YEAR)).when(move).thenRejected(new BudgetIsClosed(YEAR));
        }
    }

    @Nested
    class Afterwards {
        @Test
        void a_change_over_the_year_lies_month_by_month_under_the_frame_of_its_area() {
            judgedAfter(new UnitMoved(NAV, OTHER_AREA, SUMMER))
                    .when(reallocate(
                            adjustment("a", 5),
                            List.of(line(NAV_BENEFITS, kroner(-800)), line(DRUG_PURCHASES, kroner(800)))))
                    .thenEvents(Budgets.adjusted(
                            AdjustmentKind.REALLOCATION,
                            adjustment("a", 5),
                            List.of(
                                    Budgets.evenly(NAV_BENEFITS, 5, kroner(-800)),
                                    Budgets.evenly(DRUG_PURCHASES, 5, kroner(800))),
                            List.of(
                                    new FrameChange(AREA, OPERATING, kroner(600)),
                                    new FrameChange(OTHER_AREA, OPERATING, kroner(-600)))));
        }

        @Test
        void what_a_closed_unit_left_can_be_moved_away_but_nothing_be_given_to_it() {
            Scenario<BudgetCommand, BudgetEvent, Budget> closed = judgedAfter(new UnitClosed(NAV, SUMMER));

            closed.when(reallocate(
                            adjustment("a", 8),
                            List.of(line(NAV_BENEFITS, kroner(-800)), line(DRUG_PURCHASES, kroner(800)))))
                    .thenAccepted();
            closed.when(reallocate(
                            adjustment("a", 8),
                            List.of(line(NAV_BENEFITS, kroner(800)), line(DRUG_PURCHASES, kroner(-800)))))
                    .thenRejected(new UnknownAnsvar("1310", LocalDate.of(2014, 8, 1), "/lines/0/ansvar"));
        }

        private static Scenario<BudgetCommand, BudgetEvent, Budget> judgedAfter(OrganisationEvent event) {
            Organisation after = new OrganisationDecider().evolve(REFERENCE.organisation(), event);
            return Scenario.of(Budgets.decider(new ReferenceData(after, REFERENCE.chart())))
                    .given(ADOPTED);
        }
    }
}
