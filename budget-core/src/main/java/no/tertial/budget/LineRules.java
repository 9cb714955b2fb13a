package no.tertial.budget;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetRejection.InsufficientAppropriation;
import no.tertial.budget.BudgetRejection.NoLines;
import no.tertial.budget.BudgetRejection.ProjectMissing;
import no.tertial.budget.BudgetRejection.ZeroAmount;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountKind;
import no.tertial.chart.Coding;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;
import no.tertial.period.Month;
import no.tertial.regulations.Regulations;

/** The rules that single lines of a budget or an adjustment must keep, from the effective month on. */
record LineRules(ReferenceData reference, Regulations regulations, Month effective, Refusals refusals) {
    /** Arts from here on are not building or buying: transfers to funds, instalments and the like are of no project. */
    private static final String FIRST_ART_OF_FINANCE = "500";

    void requireLines(List<RequestedLine> lines, String at) {
        refusals.when(lines.isEmpty(), () -> new NoLines(at));
    }

    void requireAmounts(List<RequestedLine> lines, String at) {
        for (int i = 0; i < lines.size(); i++) {
            String amount = at + "/" + i + "/amount";
            refusals.when(lines.get(i).amount().isZero(), () -> new ZeroAmount(amount));
        }
    }

    /** The lines spread over months. */
    List<BudgetLine> phased(List<RequestedLine> lines, String at) {
        List<BudgetLine> phased = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            phased.add(lines.get(i).phased(effective, regulations, at + "/" + i, refusals));
        }
        return List.copyOf(phased);
    }

    /**
     * Each coding exists in the effective month; investment names its project. Without that nothing else can be judged.
     *
     * @param leaves whether a line takes away from what stands on its coding, which may then be one where nothing new may be
     *     given, such as on a closed unit
     */
    void requireCodings(List<BudgetLine> lines, String at, Predicate<BudgetLine> leaves) {
        for (int i = 0; i < lines.size(); i++) {
            String here = at + "/" + i;
            BudgetLine line = lines.get(i);
            Coding coding = line.coding();
            int before = refusals.count();
            if (leaves.test(line)) {
                reference.checkLeftover(coding, effective.year(), effective.firstDay(), here, refusals);
            } else {
                reference.check(coding, effective.year(), effective.firstDay(), here, refusals);
            }
            if (refusals.count() == before) {
                refusals.when(lacksProject(coding), () -> new ProjectMissing(here + "/project"));
            }
        }
    }

    private boolean lacksProject(Coding coding) {
        return coding.accountClass() == AccountClass.CAPITAL
                && coding.project() == null
                && reference.artOf(coding.account(), effective.year()).compareTo(FIRST_ART_OF_FINANCE) < 0;
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

    /** The sum of the lines in each class that they touch. */
    static Map<AccountClass, Money> sums(List<BudgetLine> lines) {
        Map<AccountClass, Money> sums = new EnumMap<>(AccountClass.class);
        lines.forEach(line -> sums.merge(line.coding().accountClass(), line.amount(), Money::plus));
        return sums;
    }
}
