package no.tertial.budget;

import java.util.List;
import java.util.Set;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.Budget.Closed;
import no.tertial.budget.Budget.Unadopted;
import no.tertial.budget.BudgetCommand.AdjustBudget;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.BudgetCommand.AdoptProposals;
import no.tertial.budget.BudgetCommand.ApproveAdjustment;
import no.tertial.budget.BudgetCommand.CloseBudget;
import no.tertial.budget.BudgetCommand.FollowReorganisation;
import no.tertial.budget.BudgetCommand.RecordBudgetVersion;
import no.tertial.budget.BudgetCommand.RejectAdjustment;
import no.tertial.budget.BudgetCommand.SubmitAdjustment;
import no.tertial.budget.BudgetCommand.WithdrawAdjustment;
import no.tertial.budget.BudgetEvent.AdjustmentRejected;
import no.tertial.budget.BudgetEvent.AdjustmentSubmitted;
import no.tertial.budget.BudgetEvent.AdjustmentWithdrawn;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetEvent.BudgetClosed;
import no.tertial.budget.BudgetEvent.BudgetReorganised;
import no.tertial.budget.BudgetEvent.BudgetVersionRecorded;
import no.tertial.budget.BudgetRejection.ApprovalNeeded;
import no.tertial.budget.BudgetRejection.BudgetAlreadyAdopted;
import no.tertial.budget.BudgetRejection.BudgetIsClosed;
import no.tertial.budget.BudgetRejection.BudgetNotAdopted;
import no.tertial.budget.BudgetRejection.BudgetVersionExists;
import no.tertial.budget.BudgetRejection.OnlyTheCouncilAdopts;
import no.tertial.decider.Decider;
import no.tertial.decider.Refusals;
import no.tertial.regulations.DecidingBody;

/** The rules of one fiscal year's budget. The council's frames and the lines under them are equal after every event. */
public record BudgetDecider(BudgetRules rules) implements Decider<BudgetCommand, BudgetEvent, Budget> {
    @Override
    public Budget initial() {
        return new Unadopted(Set.of());
    }

    @Override
    public List<BudgetEvent> decide(BudgetCommand command, Budget budget) {
        return switch (budget) {
            case Unadopted unadopted -> whenUnadopted(command, unadopted);
            case Adopted adopted -> whenAdopted(command, adopted);
            case Closed _ -> throw new BudgetIsClosed(command.year()).rejected();
        };
    }

    private List<BudgetEvent> whenUnadopted(BudgetCommand command, Unadopted unadopted) {
        return switch (command) {
            case RecordBudgetVersion c -> recordVersion(c, unadopted);
            case AdoptBudget c -> adopt(c, unadopted);
            case FollowReorganisation _ -> List.of();
            case AdjustBudget _,
                    SubmitAdjustment _,
                    ApproveAdjustment _,
                    RejectAdjustment _,
                    WithdrawAdjustment _,
                    AdoptProposals _,
                    CloseBudget _ -> throw new BudgetNotAdopted(command.year()).rejected();
        };
    }

    private List<BudgetEvent> whenAdopted(BudgetCommand command, Adopted adopted) {
        Proposals proposals = new Proposals(rules, adopted);
        return switch (command) {
            case RecordBudgetVersion _, AdoptBudget _ -> throw new BudgetAlreadyAdopted(command.year()).rejected();
            case AdjustBudget c -> adjust(c, adopted);
            case SubmitAdjustment c -> proposals.submit(c);
            case ApproveAdjustment c -> proposals.approve(c);
            case RejectAdjustment c -> proposals.reject(c);
            case WithdrawAdjustment c -> proposals.withdraw(c);
            case AdoptProposals c -> proposals.adopt(c);
            case FollowReorganisation c -> Reorganising.follow(c, adopted);
            case CloseBudget c -> List.of(new BudgetClosed(c.year()));
        };
    }

    private List<BudgetEvent> recordVersion(RecordBudgetVersion command, Unadopted unadopted) {
        requireNewVersion(command.version(), unadopted);
        List<BudgetLine> lines =
                new Adoption(rules, command.year()).lines(command.extent(), command.frames(), command.lines());
        return List.of(new BudgetVersionRecorded(
                command.year(), command.decision(), command.version(), command.extent(), command.frames(), lines));
    }

    private List<BudgetEvent> adopt(AdoptBudget command, Unadopted unadopted) {
        if (command.decision().body() != DecidingBody.COUNCIL) {
            throw new OnlyTheCouncilAdopts(command.decision().body()).rejected();
        }
        requireNewVersion(command.version(), unadopted);
        List<BudgetLine> lines =
                new Adoption(rules, command.year()).lines(command.extent(), command.frames(), command.lines());
        return List.of(new BudgetAdopted(
                command.year(), command.decision(), command.version(), command.frames(), lines, command.extent()));
    }

    private static void requireNewVersion(String version, Unadopted unadopted) {
        if (unadopted.versions().contains(version)) {
            throw new BudgetVersionExists(version).rejected();
        }
    }

    private List<BudgetEvent> adjust(AdjustBudget command, Adopted adopted) {
        Refusals refusals = new Refusals();
        Adjustment adjustment = command.adjustment();
        DecidingBody body = adjustment.decision().body();
        refusals.when(body != DecidingBody.COUNCIL, () -> new ApprovalNeeded(body));
        Proposals.requireNew(adjustment, adopted, refusals);
        Adjusting adjusting = new Adjusting(rules, command.year(), adopted, refusals);
        AppropriationChange change =
                adjusting.judged(adjustment, adjusting.resolved(adjustment, command.change(), ""), "");
        adjusting.requireHeld();
        return refusals.unlessAny(List.of(new AppropriationAdjusted(command.year(), adjustment, change)));
    }

    @Override
    public Budget evolve(Budget budget, BudgetEvent event) {
        return switch (budget) {
            case Unadopted unadopted -> adopted(unadopted, event);
            case Adopted adopted -> changed(adopted, event);
            case Closed _ -> throw corrupt(event);
        };
    }

    private static Budget adopted(Unadopted unadopted, BudgetEvent event) {
        return switch (event) {
            case BudgetVersionRecorded e -> unadopted.and(e.version());
            case BudgetAdopted e -> Adopted.NOTHING.with(e.lines(), FrameRules.changesOf(e.frames()));
            case AppropriationAdjusted _,
                    AdjustmentSubmitted _,
                    AdjustmentRejected _,
                    AdjustmentWithdrawn _,
                    BudgetReorganised _,
                    BudgetClosed _ -> throw corrupt(event);
        };
    }

    private static Budget changed(Adopted adopted, BudgetEvent event) {
        return switch (event) {
            case BudgetVersionRecorded _, BudgetAdopted _ -> throw corrupt(event);
            case AppropriationAdjusted e -> adopted.with(e.change()).adjustedBy(e.adjustment());
            case AdjustmentSubmitted e ->
                adopted.submitted(new Pending(e.version(), e.by(), e.adjustment(), e.change()));
            case AdjustmentRejected e -> adopted.settled(e.id());
            case AdjustmentWithdrawn e -> adopted.settled(e.id());
            case BudgetReorganised e -> adopted.with(e.lines(), e.frameChanges());
            case BudgetClosed _ -> new Closed(adopted);
        };
    }

    private static IllegalStateException corrupt(BudgetEvent event) {
        return new IllegalStateException("Corrupt history: " + event);
    }
}
