package no.tertial.budget;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.chart.Coding;
import no.tertial.money.Money;

/** One fiscal year's budget as the events so far have made it. */
public sealed interface Budget {
    /** Nothing adopted yet. */
    record Unadopted() implements Budget {}

    /**
     * In force.
     *
     * @param frames net amount per area and class; always what the area's lines sum to
     * @param lines the year's amount per coding, grouped by responsibility centre so that a change copies little
     * @param adjustments the ids of all adjustments so far
     */
    record Adopted(Map<Frame.Key, Money> frames, Map<String, Map<Coding, Money>> lines, Set<String> adjustments)
            implements Budget {
        /** What stands on the line for the year; zero where it has none. */
        public Money amountOf(Coding coding) {
            return lines.getOrDefault(coding.ansvar(), Map.of()).getOrDefault(coding, Money.ZERO);
        }

        Adopted with(List<BudgetLine> changes, List<FrameChange> frameChanges, Set<String> ids) {
            return new Adopted(changedFrames(frameChanges), changedLines(changes), ids);
        }

        Set<String> adjustmentsAnd(String id) {
            Set<String> ids = new HashSet<>(adjustments);
            ids.add(id);
            return ids;
        }

        private Map<Frame.Key, Money> changedFrames(List<FrameChange> changes) {
            Map<Frame.Key, Money> copy = new HashMap<>(frames);
            changes.forEach(change ->
                    copy.merge(new Frame.Key(change.area(), change.accountClass()), change.net(), Money::plus));
            return copy;
        }

        private Map<String, Map<Coding, Money>> changedLines(List<BudgetLine> changes) {
            Map<String, Map<Coding, Money>> copy = new HashMap<>(lines);
            Set<String> copied = new HashSet<>();
            for (BudgetLine change : changes) {
                String ansvar = change.coding().ansvar();
                if (copied.add(ansvar)) {
                    copy.put(ansvar, new HashMap<>(copy.getOrDefault(ansvar, Map.of())));
                }
                Map<Coding, Money> own = copy.get(ansvar);
                if (own != null) {
                    own.merge(change.coding(), change.amount(), Money::plus);
                }
            }
            return copy;
        }
    }

    /** Over: no more changes. */
    record Closed(Adopted last) implements Budget {}
}
