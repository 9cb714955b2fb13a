package no.tertial.budget;

import static no.tertial.budget.AdjustmentKind.GRANT_ADJUSTMENT;
import static no.tertial.budget.AdjustmentKind.REALLOCATION;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.DECISION;
import static no.tertial.fixtures.Budgets.adjust;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Budgets.proposal;
import static no.tertial.fixtures.Budgets.submit;
import static no.tertial.fixtures.Drammen.AREA;
import static no.tertial.fixtures.Drammen.HOUSING_BUILDING;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_GRANT;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.OTHER_AREA;
import static no.tertial.fixtures.Drammen.TRANSFER_GIVEN;
import static no.tertial.fixtures.Drammen.TRANSFER_RECEIVED;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.money.Money.kroner;

import java.util.List;
import java.util.Map;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetCommand.AdoptProposals;
import no.tertial.budget.BudgetCommand.AdoptedProposal;
import no.tertial.budget.BudgetCommand.SubmitAdjustment;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetFacts.ExpectedGrant;
import no.tertial.budget.BudgetRejection.FinancingMissing;
import no.tertial.budget.BudgetRejection.GrantMissing;
import no.tertial.budget.BudgetRejection.GrantNotApplicable;
import no.tertial.budget.BudgetRejection.GrantNotExpected;
import no.tertial.budget.BudgetRejection.GrantNotFollowed;
import no.tertial.budget.BudgetRejection.TransferNotOfThisKind;
import no.tertial.chart.Coding;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The state's grant for the qualification programme falls from 27 to 16 million kroner. */
class GrantAdjustmentTest {
    private static final String GRANT = "kvp";
    private static final Adjustment MAY = adjustment("a1", 5);
    private static final Coding OTHER_RESERVE = operating("1410", "1940", "880");
    private static final BudgetFacts CUT =
            new BudgetFacts(List.of(new ExpectedGrant(GRANT, Map.of(NAV_GRANT, kroner(-16_000_000)))), null);

    private final List<BudgetEvent> budgetedAt27 = List.of(new BudgetAdopted(
            YEAR,
            DECISION,
            "vedtatt",
            List.of(new Frame(AREA, OPERATING, kroner(138_000_000), FullTimeEquivalents.NONE)),
            List.of(evenly(NAV_BENEFITS, 1, kroner(165_000_000)), evenly(NAV_GRANT, 1, kroner(-27_000_000))),
            Extent.PART));
    private final Scenario<BudgetCommand, BudgetEvent, Budget> cut =
            Scenario.of(decider(CUT)).given(budgetedAt27);

    @Test
    void expenditure_follows_the_grant_within_the_frame() {
        cut.when(following(line(NAV_BENEFITS, kroner(-11_000_000)), line(NAV_GRANT, kroner(11_000_000))))
                .thenEvents(new AppropriationAdjusted(
                        YEAR,
                        MAY,
                        new AppropriationChange(
                                GRANT_ADJUSTMENT,
                                List.of(evenly(NAV_BENEFITS, 5, kroner(-11_000_000))),
                                List.of(evenly(NAV_GRANT, 5, kroner(11_000_000))),
                                List.of(),
                                GRANT)));
    }

    @Test
    void the_frame_rises_by_what_the_grant_lost_when_others_pay() {
        cut.when(following(line(NAV_GRANT, kroner(11_000_000)), line(OTHER_RESERVE, kroner(-11_000_000))))
                .thenEvents(new AppropriationAdjusted(
                        YEAR,
                        MAY,
                        new AppropriationChange(
                                GRANT_ADJUSTMENT,
                                List.of(evenly(NAV_GRANT, 5, kroner(11_000_000))),
                                List.of(evenly(OTHER_RESERVE, 5, kroner(-11_000_000))),
                                List.of(
                                        new FrameChange(AREA, OPERATING, kroner(11_000_000)),
                                        new FrameChange(OTHER_AREA, OPERATING, kroner(-11_000_000))),
                                GRANT)));
    }

    @Test
    void what_the_grant_lost_has_to_be_found_somewhere() {
        Money lost = kroner(11_000_000);
        cut.when(adjust(MAY, change(GRANT, List.of(line(NAV_GRANT, lost)), List.of())))
                .thenRejected(new FinancingMissing(OPERATING, lost, Money.ZERO, lost));
    }

    @Test
    void the_budget_goes_part_of_the_way() {
        cut.when(following(line(NAV_BENEFITS, kroner(-5_000_000)), line(NAV_GRANT, kroner(5_000_000))))
                .thenAccepted();
    }

    @Test
    void the_budget_goes_neither_past_the_grant_nor_away_from_it_nor_nowhere() {
        cut.when(following(line(NAV_BENEFITS, kroner(-11_000_001)), line(NAV_GRANT, kroner(11_000_001))))
                .thenRejected(notFollowed(-15_999_999));
        cut.when(following(line(NAV_BENEFITS, kroner(1)), line(NAV_GRANT, kroner(-1))))
                .thenRejected(notFollowed(-27_000_001));
        cut.when(following(line(NAV_BENEFITS, kroner(-1)), line(NAV_PAY, kroner(1))))
                .thenRejected(notFollowed(-27_000_000));
    }

    @Test
    void it_names_a_grant_that_is_expected_in_the_year() {
        List<RequestedLine> lines = List.of(line(NAV_BENEFITS, kroner(-11)));
        List<RequestedLine> financing = List.of(line(NAV_GRANT, kroner(11)));

        cut.when(adjust(MAY, change(null, lines, financing))).thenRejected(new GrantMissing());
        cut.when(adjust(MAY, change("jobbsjansen", lines, financing)))
                .thenRejected(new GrantNotExpected("jobbsjansen", YEAR));
        Scenario.of(decider())
                .given(budgetedAt27)
                .when(adjust(MAY, change(GRANT, lines, financing)))
                .thenRejected(new GrantNotExpected(GRANT, YEAR));
    }

    @Test
    void no_other_kind_follows_a_grant() {
        RequestedChange move = new RequestedChange(
                REALLOCATION,
                List.of(line(NAV_BENEFITS, kroner(-11)), line(NAV_PAY, kroner(11))),
                List.of(),
                GRANT,
                null);
        cut.when(adjust(MAY, move)).thenRejected(new GrantNotApplicable(REALLOCATION));
    }

    @Test
    void it_moves_no_money_to_investment() {
        Money moved = kroner(11_000_000);
        RequestedChange change = change(
                GRANT,
                List.of(line(NAV_GRANT, moved), line(TRANSFER_GIVEN, kroner(5)), line(TRANSFER_RECEIVED, kroner(-5))),
                List.of(line(NAV_BENEFITS, kroner(-11_000_005)), line(HOUSING_BUILDING, kroner(5))));

        cut.when(adjust(MAY, change)).thenRejected(new TransferNotOfThisKind(GRANT_ADJUSTMENT, kroner(5)));
    }

    @Test
    void two_proposals_that_follow_one_grant_are_taken_together() {
        Scenario<BudgetCommand, BudgetEvent, Budget> proposed = cut.given(
                        cut.when(proposing("p1")).events())
                .given(cut.when(proposing("p2")).events());

        proposed.when(new AdoptProposals(
                        YEAR,
                        "T1",
                        DECISION,
                        List.of(new AdoptedProposal("p1", 1, null), new AdoptedProposal("p2", 1, null)),
                        List.of()))
                .thenRejected(
                        new GrantNotFollowed(GRANT, kroner(-16_000_000), kroner(-19_000_000), kroner(-11_000_000)));
    }

    private static SubmitAdjustment proposing(String id) {
        return submit(
                proposal(id, "T1"),
                change(
                        GRANT,
                        List.of(line(NAV_BENEFITS, kroner(-8_000_000))),
                        List.of(line(NAV_GRANT, kroner(8_000_000)))),
                "anna");
    }

    private static GrantNotFollowed notFollowed(long after) {
        return new GrantNotFollowed(GRANT, kroner(-16_000_000), kroner(-27_000_000), kroner(after));
    }

    private static AdjustBudget following(RequestedLine appropriated, RequestedLine financing) {
        return adjust(MAY, change(GRANT, List.of(appropriated), List.of(financing)));
    }

    private static RequestedChange change(
            @Nullable String grant, List<RequestedLine> lines, List<RequestedLine> financing) {
        return new RequestedChange(GRANT_ADJUSTMENT, lines, financing, grant, null);
    }
}
