package no.tertial.budget;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<BudgetLine> resolved = new java.util.ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            RequestedLine line = lines.get(i);
            String here = at + "/" + i;
            reference.check(line.coding(), effective.year(), effective.firstDay(), here, refusals);
            resolved.add(line.phased(effective, here, refusals));
        }
        return List.copyOf(resolved);
    }

    void requireEachClassBalances(List<BudgetLine> lines) {
        sums(lines)
                .forEach((accountClass, sum) ->
                        refusals.when(!sum.isZero(), () -> new ReallocationDoesNotBalance(accountClass, sum)));
    }

    void requireFinanced(List<BudgetLine> lines, List<BudgetLine> financing) {
        Map<AccountClass, Money> appropriated = sums(lines);
        Map<AccountClass, Money> financed = sums(financing);
        for (AccountClass accountClass : AccountClass.values()) {
            Money given = appropriated.getOrDefault(accountClass, Money.ZERO);
            Money found = financed.getOrDefault(accountClass, Money.ZERO).negated();
            refusals.when(
                    !given.equals(found), () -> new FinancingMissing(accountClass, given, found, given.minus(found)));
        }
    }

    /** No line gives away more than it holds: expenditure does not become negative, nor income positive, by a move. */
    void requireHeld(List<BudgetLine> lines, Adopted adopted, String at) {
        Map<Coding, Money> moves = new LinkedHashMap<>();
        lines.forEach(line -> moves.merge(line.coding(), line.amount(), Money::plus));
        moves.forEach((coding, move) -> {
            Money available = adopted.amountOf(coding);
            boolean income = reference.kindOf(coding.account(), effective.year()) == AccountKind.INCOME;
            Money after = available.plus(move);
            boolean overdrawn =
                    income ? move.isPositive() && after.isPositive() : move.isNegative() && after.isNegative();
            refusals.when(
                    overdrawn,
                    () -> new InsufficientAppropriation(
                            coding, available.abs(), move.abs(), at + "/" + firstWith(coding, lines)));
        });
    }

    private static int firstWith(Coding coding, List<BudgetLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).coding().equals(coding)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No line with " + coding);
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

    private static Map<AccountClass, Money> sums(List<BudgetLine> lines) {
        Map<AccountClass, Money> sums = new EnumMap<>(AccountClass.class);
        lines.forEach(line -> sums.merge(line.coding().accountClass(), line.amount(), Money::plus));
        return sums;
    }
}
