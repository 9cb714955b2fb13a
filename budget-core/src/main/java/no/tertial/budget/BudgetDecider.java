package no.tertial.budget;

import java.util.List;
import java.util.stream.Stream;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.Budget.Closed;
import no.tertial.budget.Budget.Unadopted;
import no.tertial.budget.BudgetCommand.AdoptBudget;
import no.tertial.budget.BudgetCommand.AppropriateSupplementary;
import no.tertial.budget.BudgetCommand.CloseBudget;
import no.tertial.budget.BudgetCommand.ReallocateAppropriation;
import no.tertial.budget.BudgetEvent.AppropriationReallocated;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetEvent.BudgetClosed;
import no.tertial.budget.BudgetEvent.SupplementaryAppropriated;
import no.tertial.budget.BudgetRejection.AdjustmentExists;
import no.tertial.budget.BudgetRejection.BudgetAlreadyAdopted;
import no.tertial.budget.BudgetRejection.BudgetIsClosed;
import no.tertial.budget.BudgetRejection.BudgetNotAdopted;
import no.tertial.budget.BudgetRejection.EffectiveMonthOutsideYear;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Decider;
import no.tertial.decider.Refusals;

/** The rules of one fiscal year's budget. The council's frames and the lines under them are equal after every event. */
public record BudgetDecider(ReferenceData reference) implements Decider<BudgetCommand, BudgetEvent, Budget> {
    @Override
    public Budget initial() {
        return new Unadopted();
    }

    @Override
    public List<BudgetEvent> decide(BudgetCommand command, Budget budget) {
        return switch (budget) {
            case Unadopted _ -> whenUnadopted(command);
            case Adopted adopted -> whenAdopted(command, adopted);
            case Closed _ -> throw new BudgetIsClosed(command.year()).rejected();
        };
    }

    private List<BudgetEvent> whenUnadopted(BudgetCommand command) {
        return switch (command) {
            case AdoptBudget c -> adopt(c);
            case ReallocateAppropriation _, AppropriateSupplementary _, CloseBudget _ ->
                throw new BudgetNotAdopted(command.year()).rejected();
        };
    }

    private List<BudgetEvent> whenAdopted(BudgetCommand command, Adopted adopted) {
        return switch (command) {
            case AdoptBudget _ -> throw new BudgetAlreadyAdopted(command.year()).rejected();
            case ReallocateAppropriation c -> reallocate(c, adopted);
            case AppropriateSupplementary c -> appropriate(c, adopted);
            case CloseBudget c -> List.of(new BudgetClosed(c.year()));
        };
    }

    private List<BudgetEvent> adopt(AdoptBudget command) {
        Refusals refusals = new Refusals();
        LineRules rules = new LineRules(reference, command.year().month(1), refusals);
        rules.requireLines(command.lines(), "/lines");
        List<BudgetLine> lines = rules.resolved(command.lines(), "/lines");
        FrameRules frames = new FrameRules(reference.organisation(), command.year(), refusals);
        frames.requireKnownOnce(command.frames());
        refusals.throwIfAny();
        frames.requireLinesSumTo(command.frames(), lines);
        refusals.throwIfAny();
        return List.of(
                new BudgetAdopted(command.year(), command.decision(), command.version(), command.frames(), lines));
    }

    private List<BudgetEvent> reallocate(ReallocateAppropriation command, Adopted adopted) {
        Refusals refusals = new Refusals();
        LineRules rules = adjusting(command, command.adjustment(), adopted, refusals);
        rules.requireLines(command.lines(), "/lines");
        rules.requireAmounts(command.lines(), "/lines");
        List<BudgetLine> lines = rules.resolved(command.lines(), "/lines");
        rules.requireEachClassBalances(command.lines());
        refusals.throwIfAny();
        rules.requireHeld(lines, adopted, line -> "/lines/" + line);
        refusals.throwIfAny();
        return List.of(
                new AppropriationReallocated(command.year(), command.adjustment(), lines, rules.frameChanges(lines)));
    }

    private List<BudgetEvent> appropriate(AppropriateSupplementary command, Adopted adopted) {
        Refusals refusals = new Refusals();
        LineRules rules = adjusting(command, command.adjustment(), adopted, refusals);
        rules.requireLines(command.lines(), "/lines");
        rules.requireAmounts(command.lines(), "/lines");
        rules.requireAmounts(command.financing(), "/financing");
        List<BudgetLine> lines = rules.resolved(command.lines(), "/lines");
        List<BudgetLine> financing = rules.resolved(command.financing(), "/financing");
        rules.requireFinanced(command.lines(), command.financing());
        refusals.throwIfAny();
        List<BudgetLine> all = joined(lines, financing);
        rules.requireHeld(
                all, adopted, line -> line < lines.size() ? "/lines/" + line : "/financing/" + (line - lines.size()));
        refusals.throwIfAny();
        return List.of(new SupplementaryAppropriated(
                command.year(), command.adjustment(), lines, financing, rules.frameChanges(all)));
    }

    /** The rules for lines from the adjustment's effective month on, once it is known to lie in the year. */
    private LineRules adjusting(BudgetCommand command, Adjustment adjustment, Adopted adopted, Refusals refusals) {
        if (!adjustment.effectiveMonth().year().equals(command.year())) {
            throw new EffectiveMonthOutsideYear(adjustment.effectiveMonth(), command.year()).rejected();
        }
        refusals.when(adopted.adjustments().contains(adjustment.id()), () -> new AdjustmentExists(adjustment.id()));
        return new LineRules(reference, adjustment.effectiveMonth(), refusals);
    }

    @Override
    public Budget evolve(Budget budget, BudgetEvent event) {
        return switch (budget) {
            case Unadopted _ -> adopted(event);
            case Adopted adopted -> changed(adopted, event);
            case Closed _ -> throw corrupt(event);
        };
    }

    private static Budget adopted(BudgetEvent event) {
        return switch (event) {
            case BudgetAdopted e -> Adopted.NOTHING.with(e.lines(), FrameRules.changesOf(e.frames()));
            case AppropriationReallocated _, SupplementaryAppropriated _, BudgetClosed _ -> throw corrupt(event);
        };
    }

    private static Budget changed(Adopted adopted, BudgetEvent event) {
        return switch (event) {
            case BudgetAdopted _ -> throw corrupt(event);
            case AppropriationReallocated e ->
                adopted.with(e.lines(), e.frameChanges()).adjustedBy(e.adjustment());
            case SupplementaryAppropriated e ->
                adopted.with(joined(e.lines(), e.financing()), e.frameChanges()).adjustedBy(e.adjustment());
            case BudgetClosed _ -> new Closed(adopted);
        };
    }

    private static List<BudgetLine> joined(List<BudgetLine> lines, List<BudgetLine> financing) {
        return Stream.concat(lines.stream(), financing.stream()).toList();
    }

    private static IllegalStateException corrupt(BudgetEvent event) {
        return new IllegalStateException("Corrupt history: " + event);
    }
}
