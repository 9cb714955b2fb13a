package no.tertial.budget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    record Adopted(Map<Frame.Key, Money> frames, Map<String, Map<Coding, Money>> lines, AdjustmentIds adjustments)
            implements Budget {
        static final Adopted NOTHING = new Adopted(Map.of(), Map.of(), AdjustmentIds.NONE);

        /** What stands on the line for the year; zero where it has none. */
        public Money amountOf(Coding coding) {
            return lines.getOrDefault(coding.ansvar(), Map.of()).getOrDefault(coding, Money.ZERO);
        }

        Adopted with(List<BudgetLine> changes, List<FrameChange> frameChanges) {
            return new Adopted(changedFrames(frameChanges), changedLines(changes), adjustments);
        }

        Adopted adjustedBy(Adjustment adjustment) {
            return new Adopted(frames, lines, adjustments.and(adjustment.id()));
        }

        private Map<Frame.Key, Money> changedFrames(List<FrameChange> changes) {
            Map<Frame.Key, Money> copy = new HashMap<>(frames);
            changes.forEach(change ->
                    copy.merge(new Frame.Key(change.area(), change.accountClass()), change.net(), Money::plus));
            return copy;
        }

        private Map<String, Map<Coding, Money>> changedLines(List<BudgetLine> changes) {
            Map<String, Map<Coding, Money>> touched = new HashMap<>();
            changes.forEach(change -> touched.computeIfAbsent(
                            change.coding().ansvar(), ansvar -> new HashMap<>(lines.getOrDefault(ansvar, Map.of())))
                    .merge(change.coding(), change.amount(), Money::plus));
            Map<String, Map<Coding, Money>> copy = new HashMap<>(lines);
            copy.putAll(touched);
            return copy;
        }
    }

    /** Over: no more changes. */
    record Closed(Adopted last) implements Budget {}
}
