package no.tertial.budget;

import java.util.List;
import no.tertial.budget.BudgetRejection.BudgetDoesNotBalance;
import no.tertial.budget.BudgetRejection.TransfersDiffer;
import no.tertial.decider.Refusals;
import no.tertial.period.FiscalYear;

/** The rules of a whole budget, whether it is adopted or on its way to the council. */
record Adoption(BudgetRules rules, FiscalYear year) {
    /**
     * The lines of the budget, spread over the year.
     *
     * @throws no.tertial.decider.Rejected when it is not sound in itself
     */
    List<BudgetLine> lines(Extent extent, List<Frame> frames, List<RequestedLine> requested) {
        Refusals refusals = new Refusals();
        LineRules form = new LineRules(rules.reference(), rules.regulations(), year.month(1), refusals);
        form.requireLines(requested, "/lines");
        List<BudgetLine> lines = form.phased(requested, "/lines");
        form.requireCodings(lines, "/lines", _ -> false);
        FrameRules layers = new FrameRules(rules.reference().organisation(), year);
        layers.requireKnownOnce(frames, refusals);
        refusals.throwIfAny();
        layers.requireLinesSumTo(frames, lines, refusals);
        requireBalance(extent, lines, refusals);
        refusals.throwIfAny();
        return lines;
    }

    private void requireBalance(Extent extent, List<BudgetLine> lines, Refusals refusals) {
        Transfer transfer = Transfer.in(lines, rules.reference(), year);
        refusals.when(!transfer.agrees(), () -> new TransfersDiffer(transfer.operating(), transfer.capital()));
        if (extent == Extent.WHOLE) {
            LineRules.sums(lines)
                    .forEach((accountClass, sum) ->
                            refusals.when(!sum.isZero(), () -> new BudgetDoesNotBalance(accountClass, sum)));
        }
    }
}
