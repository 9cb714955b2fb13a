package no.tertial.budget;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetRejection.FinancingMissing;
import no.tertial.budget.BudgetRejection.InsufficientAppropriation;
import no.tertial.budget.BudgetRejection.NoLines;
import no.tertial.budget.BudgetRejection.ReallocationDoesNotBalance;
import no.tertial.budget.BudgetRejection.ZeroAmount;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountKind;
import no.tertial.chart.Coding;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;
import no.tertial.period.Month;

/** The rules that lines of a budget or an adjustment must keep, from the effective month on. */
record LineRules(ReferenceData reference, Month effective, Refusals refusals) {
    void requireLines(List<RequestedLine> lines, String at) {
        refusals.when(lines.isEmpty(), () -> new NoLines(at));
    }

    void requireAmounts(List<RequestedLine> lines, String at) {
        for (int i = 0; i < lines.size(); i++) {
            String amount = at + "/" + i + "/amount";
            refusals.when(lines.get(i).amount().isZero(), () -> new ZeroAmount(amount));
        }
    }

    /** The lines with known codings, spread over months. */
    List<BudgetLine> resolved(List<RequestedLine> lines, String at) {
        List<BudgetLine> resolved = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            RequestedLine line = lines.get(i);
            String here = at + "/" + i;
            reference.check(line.coding(), effective.year(), effective.firstDay(), here, refusals);
            resolved.add(line.phased(effective, here, refusals));
        }
        return List.copyOf(resolved);
    }

    void requireEachClassBalances(List<RequestedLine> lines) {
        sums(lines)
                .forEach((accountClass, sum) ->
                        refusals.when(!sum.isZero(), () -> new ReallocationDoesNotBalance(accountClass, sum)));
    }

    void requireFinanced(List<RequestedLine> lines, List<RequestedLine> financing) {
        Map<AccountClass, Money> appropriated = sums(lines);
        Map<AccountClass, Money> financed = sums(financing);
        for (AccountClass accountClass : AccountClass.values()) {
            Money given = appropriated.getOrDefault(accountClass, Money.ZERO);
            Money found = financed.getOrDefault(accountClass, Money.ZERO).negated();
            refusals.when(
                    !given.equals(found), () -> new FinancingMissing(accountClass, given, found, given.minus(found)));
        }
    }

    /**
     * No line gives away more than it holds: expenditure does not become negative, nor income positive, by a move. Several
     * lines with one coding are judged together.
     *
     * @param at the JSON pointer of the line with that index
     */
    void requireHeld(List<BudgetLine> lines, Adopted adopted, IntFunction<String> at) {
        Map<Coding, Money> moves = new HashMap<>();
        lines.forEach(line -> moves.merge(line.coding(), line.amount(), Money::plus));
        for (int i = 0; i < lines.size(); i++) {
            Coding coding = lines.get(i).coding();
            Money move = moves.remove(coding);
            if (move != null) {
                requireHeld(coding, move, adopted, at.apply(i));
            }
        }
    }

    private void requireHeld(Coding coding, Money move, Adopted adopted, String at) {
        boolean income = reference.kindOf(coding.account(), effective.year()) == AccountKind.INCOME;
        Money held = adopted.amountOf(coding);
        Money available = income ? held.negated() : held;
        Money requested = income ? move : move.negated();
        refusals.when(
                requested.isPositive() && requested.compareTo(available) > 0,
                () -> new InsufficientAppropriation(coding, available, requested, at));
    }

    /** What the lines do to the frames of the areas that they lie in; areas whose sum is zero are left out. */
    List<FrameChange> frameChanges(List<BudgetLine> lines) {
        Map<Frame.Key, Money> changes = FrameRules.netPerArea(reference.organisation(), effective.firstDay(), lines);
        return changes.entrySet().stream()
                .filter(change -> !change.getValue().isZero())
                .map(change ->
                        new FrameChange(change.getKey().area(), change.getKey().accountClass(), change.getValue()))
                .toList();
    }

    private static Map<AccountClass, Money> sums(List<RequestedLine> lines) {
        Map<AccountClass, Money> sums = new EnumMap<>(AccountClass.class);
        lines.forEach(line -> sums.merge(line.coding().accountClass(), line.amount(), Money::plus));
        return sums;
    }
}
