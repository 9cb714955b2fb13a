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
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.REFERENCE;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;

import java.time.LocalDate;
import java.util.List;
import no.tertial.budget.BudgetCommand.FollowReorganisation;
import no.tertial.budget.BudgetEvent.BudgetClosed;
import no.tertial.budget.BudgetRejection.BudgetIsClosed;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.chart.Handover;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.OrganisationEvent;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Scenario;
import no.tertial.fixtures.Budgets;
import org.junit.jupiter.api.Test;

/** The budget of a year in which something has changed hands. */
class AfterReorganisationTest {
    private static final LocalDate SUMMER = LocalDate.of(2014, 7, 1);

    @Test
    void a_year_that_is_over_does_not_follow() {
        Scenario.of(Budgets.decider())
                .given(ADOPTED, new BudgetClosed(YEAR))
                .when(new FollowReorganisation(
                        YEAR, YEAR.month(7), List.of(new Handover.ToArea("1310", AREA, OTHER_AREA)), "1310"))
                .thenRejected(new BudgetIsClosed(YEAR));
    }

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
