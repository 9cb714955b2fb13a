package no.tertial.budget;

import static no.tertial.budget.AdjustmentKind.REALLOCATION;
import static no.tertial.fixtures.Budgets.ADOPTED;
import static no.tertial.fixtures.Budgets.adjustment;
import static no.tertial.fixtures.Budgets.decider;
import static no.tertial.fixtures.Budgets.evenly;
import static no.tertial.fixtures.Budgets.line;
import static no.tertial.fixtures.Budgets.proposal;
import static no.tertial.fixtures.Budgets.reallocate;
import static no.tertial.fixtures.Budgets.submit;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.fixtures.Drammen.NAV_BENEFITS;
import static no.tertial.fixtures.Drammen.NAV_PAY;
import static no.tertial.fixtures.Drammen.YEAR;
import static no.tertial.money.Money.kroner;
import static no.tertial.regulations.DecidingBody.CHIEF_EXECUTIVE;
import static no.tertial.regulations.DecidingBody.COUNCIL;
import static no.tertial.regulations.Matter.WITHIN_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetCommand.ApproveAdjustment;
import no.tertial.budget.BudgetCommand.RejectAdjustment;
import no.tertial.budget.BudgetCommand.SubmitAdjustment;
import no.tertial.budget.BudgetCommand.WithdrawAdjustment;
import no.tertial.budget.BudgetEvent.AdjustmentRejected;
import no.tertial.budget.BudgetEvent.AdjustmentSubmitted;
import no.tertial.budget.BudgetEvent.AdjustmentWithdrawn;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetEvent.BudgetClosed;
import no.tertial.budget.BudgetRejection.AdjustmentExists;
import no.tertial.budget.BudgetRejection.AuthorityTooLow;
import no.tertial.budget.BudgetRejection.BudgetIsClosed;
import no.tertial.budget.BudgetRejection.BudgetNotAdopted;
import no.tertial.budget.BudgetRejection.CouncilDecides;
import no.tertial.budget.BudgetRejection.ExternalReferenceUsed;
import no.tertial.budget.BudgetRejection.InsufficientAppropriation;
import no.tertial.budget.BudgetRejection.NotTheSubmitter;
import no.tertial.budget.BudgetRejection.PackageMissing;
import no.tertial.budget.BudgetRejection.ProposalChanged;
import no.tertial.budget.BudgetRejection.SamePerson;
import no.tertial.budget.BudgetRejection.UnknownProposal;
import no.tertial.decider.Rejected;
import no.tertial.decider.Scenario;
import no.tertial.money.Money;
import no.tertial.regulations.AuthorityTable;
import no.tertial.regulations.Regulations;
import org.junit.jupiter.api.Test;

/** One account submits, another decides. The decider sees accounts, never the roles that they act in. */
class FourEyesTest {
    private static final Adjustment ADJUSTMENT = adjustment("a1", CHIEF_EXECUTIVE);
    private static final RequestedChange TO_PAY =
            RequestedChange.of(REALLOCATION, List.of(line(NAV_BENEFITS, kroner(-500)), line(NAV_PAY, kroner(500))));
    private static final RequestedChange HALF =
            RequestedChange.of(REALLOCATION, List.of(line(NAV_BENEFITS, kroner(-250)), line(NAV_PAY, kroner(250))));
    private static final AdjustmentSubmitted SUBMITTED =
            new AdjustmentSubmitted(YEAR, ADJUSTMENT, moved(500), 1, "anna");

    private final Scenario<BudgetCommand, BudgetEvent, Budget> adopted =
            Scenario.of(decider()).given(ADOPTED);
    private final Scenario<BudgetCommand, BudgetEvent, Budget> submitted = adopted.given(SUBMITTED);

    @Test
    void what_is_submitted_waits_and_changes_nothing() {
        adopted.when(submit(ADJUSTMENT, TO_PAY, "anna")).thenEvents(SUBMITTED);

        Adopted after =
                (Adopted) adopted.when(submit(ADJUSTMENT, TO_PAY, "anna")).thenState();
        assertThat(after.amountOf(NAV_BENEFITS)).isEqualTo(kroner(154_000_000));
        assertThat(after.amountOf(NAV_PAY)).isEqualTo(Money.ZERO);
        assertThat(after.pending()).isEqualTo(Map.of("a1", new Pending(1, "anna", ADJUSTMENT, moved(500))));
    }

    @Test
    void another_person_approves_it_and_it_takes_effect() {
        submitted
                .when(new ApproveAdjustment(YEAR, "a1", 1, "berit"))
                .thenEvents(new AppropriationAdjusted(YEAR, ADJUSTMENT, moved(500)));

        Adopted after = (Adopted)
                submitted.when(new ApproveAdjustment(YEAR, "a1", 1, "berit")).thenState();
        assertThat(after.amountOf(NAV_PAY)).isEqualTo(kroner(500));
        assertThat(after.pending()).isEmpty();
    }

    @Test
    void nobody_decides_alone_in_whatever_role() {
        submitted.when(new ApproveAdjustment(YEAR, "a1", 1, "anna")).thenRejected(new SamePerson("a1"));
        submitted.when(new RejectAdjustment(YEAR, "a1", 1, "anna", "Nei")).thenRejected(new SamePerson("a1"));
    }

    @Test
    void another_person_turns_it_down_and_says_why() {
        submitted
                .when(new RejectAdjustment(YEAR, "a1", 1, "berit", "For mye"))
                .thenEvents(new AdjustmentRejected(YEAR, "a1", "For mye"));
    }

    @Test
    void whoever_submitted_it_takes_it_back_and_nobody_else() {
        submitted.when(new WithdrawAdjustment(YEAR, "a1", 1, "anna")).thenEvents(new AdjustmentWithdrawn(YEAR, "a1"));
        submitted.when(new WithdrawAdjustment(YEAR, "a1", 1, "berit")).thenRejected(new NotTheSubmitter("a1"));
    }

    @Test
    void it_is_revised_by_whoever_submitted_it_and_then_waits_anew() {
        submitted
                .when(revise(ADJUSTMENT, 1, "anna"))
                .thenEvents(new AdjustmentSubmitted(YEAR, ADJUSTMENT, moved(250), 2, "anna"));
        submitted.when(revise(ADJUSTMENT, 1, "berit")).thenRejected(new NotTheSubmitter("a1"));
    }

    @Test
    void what_was_revised_since_is_looked_at_again_before_it_is_decided() {
        Scenario<BudgetCommand, BudgetEvent, Budget> revised =
                submitted.given(submitted.when(revise(ADJUSTMENT, 1, "anna")).events());
        ProposalChanged stale = new ProposalChanged("a1", 1, 2, "");

        revised.when(new ApproveAdjustment(YEAR, "a1", 1, "berit")).thenRejected(stale);
        revised.when(new RejectAdjustment(YEAR, "a1", 1, "berit", "Nei")).thenRejected(stale);
        revised.when(new WithdrawAdjustment(YEAR, "a1", 1, "anna")).thenRejected(stale);
        revised.when(revise(ADJUSTMENT, 1, "anna")).thenRejected(stale);
        revised.when(new ApproveAdjustment(YEAR, "a1", 2, "berit"))
                .thenEvents(new AppropriationAdjusted(YEAR, ADJUSTMENT, moved(250)));
    }

    @Test
    void what_is_unknown_or_settled_is_not_decided() {
        UnknownProposal unknown = new UnknownProposal("a1", "");
        List<BudgetEvent> settlings = List.of(
                new AppropriationAdjusted(YEAR, ADJUSTMENT, moved(500)),
                new AdjustmentRejected(YEAR, "a1", "Nei"),
                new AdjustmentWithdrawn(YEAR, "a1"));

        adopted.when(new ApproveAdjustment(YEAR, "a1", 1, "berit")).thenRejected(unknown);
        for (BudgetEvent settled : settlings) {
            Scenario<BudgetCommand, BudgetEvent, Budget> over = submitted.given(settled);
            over.when(new ApproveAdjustment(YEAR, "a1", 1, "berit")).thenRejected(unknown);
            over.when(new RejectAdjustment(YEAR, "a1", 1, "berit", "Nei")).thenRejected(unknown);
            over.when(new WithdrawAdjustment(YEAR, "a1", 1, "anna")).thenRejected(unknown);
            over.when(revise(ADJUSTMENT, 1, "anna")).thenRejected(unknown);
        }
    }

    @Test
    void an_id_names_one_adjustment_for_ever_also_one_that_came_to_nothing() {
        AdjustmentExists exists = new AdjustmentExists("a1");

        submitted.when(submit(ADJUSTMENT, TO_PAY, "berit")).thenRejected(exists);
        submitted
                .given(new AdjustmentWithdrawn(YEAR, "a1"))
                .when(submit(ADJUSTMENT, TO_PAY, "anna"))
                .thenRejected(exists);
    }

    @Test
    void an_external_reference_is_used_once_in_a_year() {
        ExternalReferenceUsed used = new ExternalReferenceUsed("ERP-7");
        Scenario<BudgetCommand, BudgetEvent, Budget> referred = adopted.given(
                adopted.when(submit(referring("a1", "ERP-7"), TO_PAY, "anna")).events());

        referred.when(submit(referring("a2", "ERP-7"), TO_PAY, "anna")).thenRejected(used);
        referred.when(revise(referring("a1", "ERP-7"), 1, "anna")).thenAccepted();
        referred.given(referred.when(submit(referring("a2", "ERP-8"), TO_PAY, "anna"))
                        .events())
                .when(revise(referring("a2", "ERP-7"), 1, "anna"))
                .thenRejected(used);
    }

    @Test
    void approval_judges_it_again_on_the_budget_as_it_is_then() {
        RequestedChange all = RequestedChange.of(
                REALLOCATION, List.of(line(DRUG_PURCHASES, kroner(-36_000_000)), line(NAV_PAY, kroner(36_000_000))));
        Scenario<BudgetCommand, BudgetEvent, Budget> waiting =
                adopted.given(adopted.when(submit(ADJUSTMENT, all, "anna")).events());
        List<BudgetEvent> meanwhile = waiting.when(reallocate(
                        adjustment("a2"), List.of(line(DRUG_PURCHASES, kroner(-1)), line(NAV_PAY, kroner(1)))))
                .events();

        waiting.when(new ApproveAdjustment(YEAR, "a1", 1, "berit")).thenAccepted();
        waiting.given(meanwhile)
                .when(new ApproveAdjustment(YEAR, "a1", 1, "berit"))
                .thenRejected(new InsufficientAppropriation(
                        DRUG_PURCHASES, kroner(35_999_999), kroner(36_000_000), "/lines/0"));
    }

    @Test
    void approval_asks_again_who_may_decide_it() {
        AuthorityTable none = new AuthorityTable(List.of());
        Regulations withdrawn =
                new Regulations(new TreeMap<>(Map.of(ADJUSTMENT.decision().decidedOn(), none)), Map.of());

        Scenario.of(decider(withdrawn))
                .given(ADOPTED, SUBMITTED)
                .when(new ApproveAdjustment(YEAR, "a1", 1, "berit"))
                .thenRejected(new AuthorityTooLow(WITHIN_UNIT, kroner(500), CHIEF_EXECUTIVE, COUNCIL));
    }

    @Test
    void what_is_put_to_the_council_is_not_approved_by_a_person() {
        adopted.given(adopted.when(submit(proposal("a1", "T1"), TO_PAY, "anna")).events())
                .when(new ApproveAdjustment(YEAR, "a1", 1, "berit"))
                .thenRejected(new CouncilDecides("a1"));
    }

    @Test
    void what_could_not_be_adopted_is_not_submitted() {
        adopted.when(submit(
                        ADJUSTMENT,
                        RequestedChange.of(
                                REALLOCATION,
                                List.of(line(DRUG_PURCHASES, kroner(-36_000_001)), line(NAV_PAY, kroner(36_000_001)))),
                        "anna"))
                .thenRejected(new InsufficientAppropriation(
                        DRUG_PURCHASES, kroner(36_000_000), kroner(36_000_001), "/lines/0"));
    }

    @Test
    void a_refusal_carries_what_was_attempted() {
        Rejected rejected = catchThrowableOfType(
                Rejected.class,
                () -> decider()
                        .decide(
                                new ApproveAdjustment(YEAR, "a1", 1, "anna"),
                                decider().evolveAll(decider().initial(), List.of(ADOPTED, SUBMITTED))));
        assertThat(rejected.attempted()).isEqualTo(List.of(new AppropriationAdjusted(YEAR, ADJUSTMENT, moved(500))));
    }

    @Test
    void what_is_put_to_the_council_is_put_in_a_package() {
        adopted.when(submit(adjustment("a1", COUNCIL), TO_PAY, "anna")).thenRejected(new PackageMissing());
    }

    @Test
    void nothing_is_submitted_or_decided_without_a_budget_in_force() {
        List<BudgetCommand> all = List.of(
                submit(ADJUSTMENT, TO_PAY, "anna"),
                new ApproveAdjustment(YEAR, "a1", 1, "berit"),
                new RejectAdjustment(YEAR, "a1", 1, "berit", "Nei"),
                new WithdrawAdjustment(YEAR, "a1", 1, "anna"));
        for (BudgetCommand command : all) {
            Scenario.of(decider()).when(command).thenRejected(new BudgetNotAdopted(YEAR));
            submitted.given(new BudgetClosed(YEAR)).when(command).thenRejected(new BudgetIsClosed(YEAR));
        }
    }

    private static SubmitAdjustment revise(Adjustment adjustment, int version, String by) {
        return new SubmitAdjustment(YEAR, adjustment, HALF, by, version);
    }

    private static Adjustment referring(String id, String reference) {
        return new Adjustment(
                id,
                ADJUSTMENT.decision(),
                ADJUSTMENT.effectiveMonth(),
                ADJUSTMENT.recurrence(),
                ADJUSTMENT.reason(),
                reference,
                null);
    }

    private static AppropriationChange moved(long kroner) {
        return new AppropriationChange(
                REALLOCATION,
                List.of(evenly(NAV_BENEFITS, 5, kroner(-kroner)), evenly(NAV_PAY, 5, kroner(kroner))),
                List.of(),
                List.of(),
                null);
    }
}
