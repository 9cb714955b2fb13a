package no.tertial.budget;

import static no.tertial.budget.AdjustmentKind.REALLOCATION;
import static no.tertial.budget.AdjustmentKind.SUPPLEMENTARY;
import static no.tertial.chart.AccountClass.OPERATING;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.adjusted;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Budgets.proposal;
import static no.tertial.fixtures.Budgets.submit;
import static no.tertial.fixtures.Drammen.CENTRAL_LINE;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.HOUSING_PURCHASES;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.fixtures.Drammen.operating;
import static no.tertial.money.Money.kroner;
import static no.tertial.regulations.DecidingBody.CHIEF_EXECUTIVE;
import static no.tertial.regulations.DecidingBody.COUNCIL;
import static no.tertial.regulations.DecidingBody.EXECUTIVE_COMMITTEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetCommand.AdoptProposals;
import no.tertial.budget.BudgetCommand.AdoptedProposal;
import no.tertial.budget.BudgetCommand.StruckProposal;
import no.tertial.budget.BudgetEvent.AdjustmentRejected;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetRejection.FinancingMissing;
import no.tertial.budget.BudgetRejection.InsufficientAppropriation;
import no.tertial.budget.BudgetRejection.NoLines;
import no.tertial.budget.BudgetRejection.NotInPackage;
import no.tertial.budget.BudgetRejection.OnlyTheCouncilAdopts;
import no.tertial.budget.BudgetRejection.PackageIncomplete;
import no.tertial.budget.BudgetRejection.ProposalChanged;
import no.tertial.budget.BudgetRejection.ProposalTwice;
import no.tertial.budget.BudgetRejection.ReallocationDoesNotBalance;
import no.tertial.budget.BudgetRejection.UnknownProposal;
import no.tertial.budget.BudgetRejection.ZeroAmount;
import no.tertial.chart.Coding;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import no.tertial.regulations.Decision;
import org.junit.jupiter.api.Test;

/** Proposals of the first tertial report, put to the council together. */
class PackageTest {
    private static final String PACKAGE = "2014-T1";
    private static final Decision VOTE =
            new Decision("14/2001", COUNCIL, LocalDate.of(2014, 6, 17), "Tertialrapport 1", "Innenfor rammen");

    private final Scenario<BudgetCommand, BudgetEvent, Budget> proposed = Scenario.of(decider())
            .given(ADOPTED)
            .given(submitted("p1", NAV_BENEFITS, 500))
            .given(submitted("p2", NAV_BENEFITS, 700))
            .given(submitted("p3", DRUG_PURCHASES, 900));

    @Test
    void a_package_is_adopted_whole_by_one_decision() {
        proposed.when(vote(List.of(adopted("p1"), adopted("p2"), adopted("p3")), List.of()))
                .thenEvents(
                        made("p1", NAV_BENEFITS, 500), made("p2", NAV_BENEFITS, 700), made("p3", DRUG_PURCHASES, 900));
    }

    @Test
    void some_are_amended_and_some_struck_by_the_same_decision() {
        proposed.when(vote(
                        List.of(adopted("p1"), new AdoptedProposal("p2", 1, change(NAV_BENEFITS, 600))),
                        List.of(new StruckProposal("p3", 1, "Ikke nå"))))
                .thenEvents(
                        made("p1", NAV_BENEFITS, 500),
                        made("p2", NAV_BENEFITS, 600),
                        new AdjustmentRejected(YEAR, "p3", "Ikke nå"));
    }

    @Test
    void after_the_vote_nothing_of_it_waits() {
        Adopted after = (Adopted) proposed.when(
                        vote(List.of(adopted("p1"), adopted("p2")), List.of(new StruckProposal("p3", 1, "Ikke nå"))))
                .thenState();

        assertThat(after.pending()).isEmpty();
        assertThat(after.amountOf(NAV_PAY)).isEqualTo(kroner(1_200));
        assertThat(after.amountOf(DRUG_PURCHASES)).isEqualTo(kroner(36_000_000));
    }

    @Test
    void it_is_the_council_that_votes() {
        Decision recommendation =
                new Decision("14/2001", EXECUTIVE_COMMITTEE, LocalDate.of(2014, 6, 3), "Innstilling", null);
        proposed.when(new AdoptProposals(YEAR, PACKAGE, recommendation, List.of(adopted("p1")), List.of()))
                .thenRejected(new OnlyTheCouncilAdopts(EXECUTIVE_COMMITTEE));
    }

    @Test
    void no_proposal_of_the_package_is_passed_over() {
        proposed.when(vote(List.of(adopted("p2")), List.of()))
                .thenRejected(new PackageIncomplete(PACKAGE, List.of("p1", "p3")));
    }

    @Test
    void a_proposal_is_decided_once() {
        proposed.when(vote(
                        List.of(adopted("p1"), adopted("p2"), adopted("p3")),
                        List.of(new StruckProposal("p1", 1, "Nei"))))
                .thenRejected(new ProposalTwice("p1", "/struck/0"));
    }

    @Test
    void a_proposal_of_another_package_is_not_decided_with_it() {
        proposed.given(submitting(proposal("x", "2014-T2"), change(NAV_BENEFITS, 5)))
                .when(vote(List.of(adopted("p1"), adopted("p2"), adopted("p3"), adopted("x")), List.of()))
                .thenRejected(new NotInPackage("x", PACKAGE, "/adopted/3"));
    }

    @Test
    void what_a_person_may_approve_and_stands_alone_is_not_decided_with_it() {
        proposed.given(submitting(adjustment("x", CHIEF_EXECUTIVE), change(NAV_BENEFITS, 5)))
                .when(vote(
                        List.of(adopted("p1"), adopted("p2"), adopted("p3")),
                        List.of(new StruckProposal("x", 1, "Nei"))))
                .thenRejected(new NotInPackage("x", PACKAGE, "/struck/0"));
    }

    @Test
    void the_council_decides_what_it_had_before_it() {
        proposed.when(vote(List.of(adopted("p1"), new AdoptedProposal("p2", 2, null), adopted("p3")), List.of()))
                .thenRejected(new ProposalChanged("p2", 2, 1, "/adopted/1"));
        proposed.when(vote(
                        List.of(adopted("p1"), adopted("p2"), adopted("p3")),
                        List.of(new StruckProposal("p4", 1, "Nei"))))
                .thenRejected(new UnknownProposal("p4", "/struck/0"));
    }

    @Test
    void an_empty_package_is_not_voted_on() {
        Scenario.of(decider()).given(ADOPTED).when(vote(List.of(), List.of())).thenRejected(new NoLines("/adopted"));
    }

    @Test
    void what_lines_give_away_is_judged_together() {
        Scenario<BudgetCommand, BudgetEvent, Budget> greedy = Scenario.of(decider())
                .given(ADOPTED)
                .given(submitted("p1", DRUG_PURCHASES, 20_000_000))
                .given(submitted("p2", DRUG_PURCHASES, 20_000_000));

        greedy.when(vote(List.of(adopted("p1"), adopted("p2")), List.of()))
                .thenRejected(new InsufficientAppropriation(
                        DRUG_PURCHASES, kroner(36_000_000), kroner(40_000_000), "/adopted/0/lines/0"));
        greedy.when(vote(List.of(adopted("p1")), List.of(new StruckProposal("p2", 1, "Nei"))))
                .thenAccepted();
    }

    @Test
    void what_one_proposal_gives_a_line_another_may_take_from_it() {
        Scenario.of(decider())
                .given(ADOPTED)
                .given(submitted("p1", NAV_BENEFITS, 900))
                .given(submitted("p2", DRUG_PURCHASES, 100))
                .when(vote(
                        List.of(
                                new AdoptedProposal("p1", 1, moving(NAV_PAY, CENTRAL_LINE, 900)),
                                new AdoptedProposal("p2", 1, moving(NAV_BENEFITS, NAV_PAY, 900))),
                        List.of()))
                .thenAccepted();
    }

    @Test
    void an_amendment_is_judged_as_any_change_and_its_faults_are_found_in_it() {
        RequestedChange unbalanced =
                RequestedChange.of(REALLOCATION, List.of(line(NAV_BENEFITS, kroner(-600)), line(NAV_PAY, Money.ZERO)));
        RequestedChange unknown = moving(NAV_BENEFITS, operating("7777", "1470", "281"), 5);

        proposed.when(voteAmending(unbalanced))
                .thenRejected(
                        new ZeroAmount("/adopted/1/amended/lines/1/amount"),
                        new ReallocationDoesNotBalance(OPERATING, kroner(-600)));
        proposed.when(voteAmending(unknown))
                .thenRejected(new UnknownAnsvar("7777", LocalDate.of(2014, 5, 1), "/adopted/1/amended/lines/1/ansvar"));
        proposed.when(voteAmending(moving(HOUSING_PURCHASES, NAV_PAY, 2_000_001)))
                .thenRejected(new InsufficientAppropriation(
                        HOUSING_PURCHASES, kroner(2_000_000), kroner(2_000_001), "/adopted/1/amended/lines/0"));
    }

    @Test
    void an_amendment_of_another_kind_is_judged_as_that_kind() {
        RequestedChange more = RequestedChange.of(SUPPLEMENTARY, List.of(line(NAV_PAY, kroner(700))), List.of());

        proposed.when(voteAmending(more))
                .thenRejected(new FinancingMissing(OPERATING, kroner(700), Money.ZERO, kroner(700)));
    }

    private static AdoptProposals voteAmending(RequestedChange second) {
        return vote(List.of(adopted("p1"), new AdoptedProposal("p2", 1, second), adopted("p3")), List.of());
    }

    private static AdoptProposals vote(List<AdoptedProposal> adopted, List<StruckProposal> struck) {
        return new AdoptProposals(YEAR, PACKAGE, VOTE, adopted, struck);
    }

    private static AdoptedProposal adopted(String id) {
        return new AdoptedProposal(id, 1, null);
    }

    private static AppropriationAdjusted made(String id, Coding from, long kroner) {
        return adjusted(
                REALLOCATION,
                proposal(id, PACKAGE).decidedBy(VOTE),
                List.of(evenly(from, 5, kroner(-kroner)), evenly(NAV_PAY, 5, kroner(kroner))),
                List.of());
    }

    private static List<BudgetEvent> submitted(String id, Coding from, long kroner) {
        return submitting(proposal(id, PACKAGE), change(from, kroner));
    }

    private static List<BudgetEvent> submitting(Adjustment adjustment, RequestedChange change) {
        return Scenario.of(decider())
                .given(ADOPTED)
                .when(submit(adjustment, change, "anna"))
                .events();
    }

    private static RequestedChange change(Coding from, long kroner) {
        return moving(from, NAV_PAY, kroner);
    }

    private static RequestedChange moving(Coding from, Coding to, long kroner) {
        return RequestedChange.of(REALLOCATION, List.of(line(from, kroner(-kroner)), line(to, kroner(kroner))));
    }
}
