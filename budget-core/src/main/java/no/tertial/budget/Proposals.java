package no.tertial.budget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetCommand.AdoptProposals;
import no.tertial.budget.BudgetCommand.AdoptedProposal;
import no.tertial.budget.BudgetCommand.ApproveAdjustment;
import no.tertial.budget.BudgetCommand.RejectAdjustment;
import no.tertial.budget.BudgetCommand.StruckProposal;
import no.tertial.budget.BudgetCommand.SubmitAdjustment;
import no.tertial.budget.BudgetCommand.WithdrawAdjustment;
import no.tertial.budget.BudgetEvent.AdjustmentRejected;
import no.tertial.budget.BudgetEvent.AdjustmentSubmitted;
import no.tertial.budget.BudgetEvent.AdjustmentWithdrawn;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetRejection.AdjustmentExists;
import no.tertial.budget.BudgetRejection.CouncilDecides;
import no.tertial.budget.BudgetRejection.ExternalReferenceUsed;
import no.tertial.budget.BudgetRejection.NoLines;
import no.tertial.budget.BudgetRejection.NotInPackage;
import no.tertial.budget.BudgetRejection.NotTheSubmitter;
import no.tertial.budget.BudgetRejection.OnlyTheCouncilAdopts;
import no.tertial.budget.BudgetRejection.PackageIncomplete;
import no.tertial.budget.BudgetRejection.PackageMissing;
import no.tertial.budget.BudgetRejection.ProposalChanged;
import no.tertial.budget.BudgetRejection.ProposalTwice;
import no.tertial.budget.BudgetRejection.SamePerson;
import no.tertial.budget.BudgetRejection.UnknownProposal;
import no.tertial.decider.Refusals;
import no.tertial.regulations.DecidingBody;

/**
 * Changes that wait for a decision. One person submits, another approves or rejects; what is put to the council is adopted
 * by a decision of the council. Until then nothing is changed.
 */
record Proposals(BudgetRules rules, Adopted adopted) {
    List<BudgetEvent> submit(SubmitAdjustment command) {
        Refusals refusals = new Refusals();
        Adjustment adjustment = command.adjustment();
        refusals.when(
                adjustment.decision().body() == DecidingBody.COUNCIL && adjustment.packageName() == null,
                PackageMissing::new);
        int version = nextVersion(command, refusals);
        Adjusting adjusting = new Adjusting(rules, command.year(), adopted, refusals);
        AppropriationChange change =
                adjusting.judged(adjustment, adjusting.resolved(adjustment, command.change(), ""), "");
        adjusting.requireHeld();
        return refusals.unlessAny(
                List.of(new AdjustmentSubmitted(command.year(), adjustment, change, version, command.by())));
    }

    private int nextVersion(SubmitAdjustment command, Refusals refusals) {
        Adjustment adjustment = command.adjustment();
        Integer expected = command.expectedVersion();
        if (expected == null) {
            requireNew(adjustment, adopted, refusals);
            return 1;
        }
        Pending present = pending(adjustment.id(), expected, "");
        refusals.when(!present.by().equals(command.by()), () -> new NotTheSubmitter(adjustment.id()));
        String reference = adjustment.externalReference();
        refusals.when(
                reference != null
                        && !reference.equals(present.adjustment().externalReference())
                        && adopted.adjustments().containsReference(reference),
                () -> new ExternalReferenceUsed(String.valueOf(reference)));
        return present.version() + 1;
    }

    static void requireNew(Adjustment adjustment, Adopted adopted, Refusals refusals) {
        refusals.when(adopted.adjustments().contains(adjustment.id()), () -> new AdjustmentExists(adjustment.id()));
        String reference = adjustment.externalReference();
        refusals.when(
                reference != null && adopted.adjustments().containsReference(reference),
                () -> new ExternalReferenceUsed(String.valueOf(reference)));
    }

    List<BudgetEvent> approve(ApproveAdjustment command) {
        Pending pending = pending(command.id(), command.expectedVersion(), "");
        Refusals refusals = new Refusals();
        refusals.when(pending.by().equals(command.by()), () -> new SamePerson(command.id()));
        refusals.when(
                pending.adjustment().decision().body() == DecidingBody.COUNCIL, () -> new CouncilDecides(command.id()));
        Adjusting adjusting = new Adjusting(rules, command.year(), adopted, refusals);
        AppropriationChange change = adjusting.judged(pending.adjustment(), pending.change(), "");
        adjusting.requireHeld();
        return refusals.unlessAny(List.of(new AppropriationAdjusted(command.year(), pending.adjustment(), change)));
    }

    List<BudgetEvent> reject(RejectAdjustment command) {
        Pending pending = pending(command.id(), command.expectedVersion(), "");
        if (pending.by().equals(command.by())) {
            throw new SamePerson(command.id()).rejected();
        }
        return List.of(new AdjustmentRejected(command.year(), command.id(), command.reason()));
    }

    List<BudgetEvent> withdraw(WithdrawAdjustment command) {
        Pending pending = pending(command.id(), command.expectedVersion(), "");
        if (!pending.by().equals(command.by())) {
            throw new NotTheSubmitter(command.id()).rejected();
        }
        return List.of(new AdjustmentWithdrawn(command.year(), command.id()));
    }

    /** One decision over a whole package: what is not adopted, as it stands or amended, is struck by name. */
    List<BudgetEvent> adopt(AdoptProposals command) {
        if (command.decision().body() != DecidingBody.COUNCIL) {
            throw new OnlyTheCouncilAdopts(command.decision().body()).rejected();
        }
        Refusals refusals = new Refusals();
        requireWhole(command, refusals);
        Adjusting adjusting = new Adjusting(rules, command.year(), adopted, refusals);
        List<BudgetEvent> events = new ArrayList<>();
        for (int i = 0; i < command.adopted().size(); i++) {
            events.add(adopted(command, command.adopted().get(i), adjusting, "/adopted/" + i));
        }
        for (int i = 0; i < command.struck().size(); i++) {
            StruckProposal struck = command.struck().get(i);
            pending(struck.id(), struck.version(), "/struck/" + i);
            events.add(new AdjustmentRejected(command.year(), struck.id(), struck.reason()));
        }
        adjusting.requireHeld();
        return refusals.unlessAny(events);
    }

    private AppropriationAdjusted adopted(
            AdoptProposals command, AdoptedProposal item, Adjusting adjusting, String at) {
        Pending pending = pending(item.id(), item.version(), at);
        Adjustment adjustment = pending.adjustment().decidedBy(command.decision());
        RequestedChange amended = item.amended();
        AppropriationChange change = amended == null
                ? adjusting.judged(adjustment, pending.change(), at)
                : adjusting.judged(
                        adjustment, adjusting.resolved(adjustment, amended, at + "/amended"), at + "/amended");
        return new AppropriationAdjusted(command.year(), adjustment, change);
    }

    private void requireWhole(AdoptProposals command, Refusals refusals) {
        Set<String> named = new HashSet<>();
        refusals.when(command.adopted().isEmpty() && command.struck().isEmpty(), () -> new NoLines("/adopted"));
        for (int i = 0; i < command.adopted().size(); i++) {
            requireMember(command, command.adopted().get(i).id(), "/adopted/" + i, named, refusals);
        }
        for (int i = 0; i < command.struck().size(); i++) {
            requireMember(command, command.struck().get(i).id(), "/struck/" + i, named, refusals);
        }
        Set<String> missing = new TreeSet<>();
        adopted.pending().forEach((id, pending) -> {
            if (command.packageName().equals(pending.adjustment().packageName()) && !named.contains(id)) {
                missing.add(id);
            }
        });
        refusals.when(!missing.isEmpty(), () -> new PackageIncomplete(command.packageName(), List.copyOf(missing)));
    }

    private void requireMember(AdoptProposals command, String id, String at, Set<String> named, Refusals refusals) {
        refusals.when(!named.add(id), () -> new ProposalTwice(id, at));
        Pending pending = adopted.pending().get(id);
        refusals.when(
                pending != null
                        && !command.packageName().equals(pending.adjustment().packageName()),
                () -> new NotInPackage(id, command.packageName(), at));
    }

    private Pending pending(String id, int expected, String at) {
        Pending pending = adopted.pending().get(id);
        if (pending == null) {
            throw new UnknownProposal(id, at).rejected();
        }
        if (pending.version() != expected) {
            throw new ProposalChanged(id, expected, pending.version(), at).rejected();
        }
        return pending;
    }
}
