package no.tertial.budget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import no.tertial.budget.Budget.Adopted;
import no.tertial.budget.BudgetRejection.EffectiveMonthOutsideYear;
import no.tertial.budget.BudgetRejection.LineTwice;
import no.tertial.budget.BudgetRejection.LinesAndDistribution;
import no.tertial.budget.BudgetRejection.NobodyTakesPart;
import no.tertial.budget.BudgetRejection.NothingToDistribute;
import no.tertial.budget.BudgetRejection.RephasingMovesNoMoney;
import no.tertial.chart.Coding;
import no.tertial.decider.Refusals;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.period.MonthlyAmounts;

/**
 * Judges changes of an adopted budget, one after the other; what each line may give away is judged for all of them together
 * at the end. The same rules hold when a change is registered, submitted, approved or adopted with others.
 */
final class Adjusting {
    private final BudgetRules rules;
    private final FiscalYear year;
    private final Adopted adopted;
    private Adopted present;
    private final Refusals refusals;
    private final List<BudgetLine> lines = new ArrayList<>();
    private final List<String> places = new ArrayList<>();

    Adjusting(BudgetRules rules, FiscalYear year, Adopted adopted, Refusals refusals) {
        this.rules = rules;
        this.year = year;
        this.adopted = adopted;
        this.present = adopted;
        this.refusals = refusals;
    }

    /**
     * The change resolved to months; what is wrong with its form is added to the refusals.
     *
     * @param at where the change stands in the command
     */
    AppropriationChange resolved(Adjustment adjustment, RequestedChange requested, String at) {
        Month effective = adjustment.effectiveMonth();
        if (!effective.year().equals(year)) {
            throw new EffectiveMonthOutsideYear(effective, year).rejected();
        }
        LineRules form = lineRules(effective);
        List<RequestedLine> asked = linesOf(requested);
        form.requireLines(asked, at + "/lines");
        List<BudgetLine> resolved;
        if (requested.kind() == AdjustmentKind.REPHASING) {
            resolved = rephased(asked, effective, at + "/lines");
        } else {
            form.requireAmounts(asked, at + "/lines");
            resolved = form.phased(asked, at + "/lines");
        }
        form.requireAmounts(requested.financing(), at + "/financing");
        return new AppropriationChange(
                requested.kind(),
                resolved,
                form.phased(requested.financing(), at + "/financing"),
                List.of(),
                requested.grant());
    }

    private List<RequestedLine> linesOf(RequestedChange requested) {
        Distribution distribution = requested.distribution();
        if (distribution == null) {
            return requested.lines();
        }
        refusals.when(!requested.lines().isEmpty(), LinesAndDistribution::new);
        if (!distribution.amount().isPositive()) {
            throw new NothingToDistribute(distribution.amount()).rejected();
        }
        distribution.requirePotGivesOnly(refusals);
        List<RequestedLine> lines = distribution.lines(present, rules.reference(), year);
        if (lines.size() == 1) {
            refusals.add(new NobodyTakesPart());
            refusals.throwIfAny();
        }
        return lines;
    }

    /** What stands on each line from the effective month on, taken out and spread anew. */
    private List<BudgetLine> rephased(List<RequestedLine> asked, Month effective, String within) {
        List<BudgetLine> lines = new ArrayList<>();
        Set<Coding> named = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            RequestedLine line = asked.get(i);
            String at = within + "/" + i;
            refusals.when(!named.add(line.coding()), () -> new LineTwice(at));
            refusals.when(!line.amount().isZero(), () -> new RephasingMovesNoMoney(at + "/amount"));
            MonthlyAmounts left = present.standing(line.coding()).months().from(effective.number());
            MonthlyAmounts anew = line.phasing().spread(left.total(), effective, rules.regulations(), at, refusals);
            lines.add(new BudgetLine(line.coding(), anew.minus(left), FullTimeEquivalents.NONE));
        }
        return lines;
    }

    /**
     * The change with what it does to the frames, once its codings are known; what the rules of its kind and its authority
     * have against it is added to the refusals.
     *
     * @param at where the change stands in the command
     */
    AppropriationChange judged(Adjustment adjustment, AppropriationChange change, String at) {
        LineRules form = lineRules(adjustment.effectiveMonth());
        int before = refusals.count();
        form.requireCodings(change.lines(), at + "/lines", this::leaves);
        form.requireCodings(change.financing(), at + "/financing", this::leaves);
        if (refusals.count() > before) {
            return change;
        }
        List<FrameChange> frames = new FrameRules(rules.reference().organisation(), year).changesBy(change.allLines());
        AppropriationChange judged = change.moving(frames);
        new KindRules(rules, adjustment, present, refusals).check(judged);
        new AuthorityRules(rules.reference(), rules.regulations()).check(judged, adjustment, refusals);
        remember(judged, at);
        present = present.with(judged);
        return judged;
    }

    /** Whether the line takes away from what stands on its coding. */
    private boolean leaves(BudgetLine line) {
        Money standing = adopted.amountOf(line.coding());
        return standing.isPositive() && line.amount().isNegative()
                || standing.isNegative() && line.amount().isPositive();
    }

    private void remember(AppropriationChange change, String at) {
        lines.addAll(change.allLines());
        for (int i = 0; i < change.lines().size(); i++) {
            places.add(at + "/lines/" + i);
        }
        for (int i = 0; i < change.financing().size(); i++) {
            places.add(at + "/financing/" + i);
        }
    }

    /** No line gives away more than it holds, all judged changes taken together. */
    void requireHeld() {
        IntFunction<String> at = places::get;
        lineRules(year.month(1)).requireHeld(lines, adopted, at);
    }

    private LineRules lineRules(Month effective) {
        return new LineRules(rules.reference(), rules.regulations(), effective, refusals);
    }
}
