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
    /**
     * Nothing adopted yet.
     *
     * @param versions the names of those that are on their way to the council
     */
    record Unadopted(Set<String> versions) implements Budget {
        Unadopted and(String version) {
            Set<String> all = new HashSet<>(versions);
            all.add(version);
            return new Unadopted(Set.copyOf(all));
        }
    }

    /**
     * In force.
     *
     * @param frames the council's net amounts; always what the lines under each sum to
     * @param lines what stands on each coding, grouped by responsibility centre so that a change copies little
     * @param adjustments the ids and external references of all adjustments so far
     * @param pending submitted and not yet decided, by id
     * @param reappropriated what was given again of last year's unused investment, by project
     */
    record Adopted(
            Map<Frame.Key, Money> frames,
            Map<String, Map<Coding, Standing>> lines,
            AdjustmentIds adjustments,
            Map<String, Pending> pending,
            Map<String, Money> reappropriated)
            implements Budget {
        static final Adopted NOTHING = new Adopted(Map.of(), Map.of(), AdjustmentIds.NONE, Map.of(), Map.of());

        /** What stands on the line; nothing where it has none. */
        public Standing standing(Coding coding) {
            return lines.getOrDefault(coding.ansvar(), Map.of()).getOrDefault(coding, Standing.NOTHING);
        }

        /** What stands on the line for the year; zero where it has none. */
        public Money amountOf(Coding coding) {
            return standing(coding).amount();
        }

        Adopted with(List<BudgetLine> changes, List<FrameChange> frameChanges) {
            return new Adopted(
                    changedFrames(frameChanges), changedLines(changes), adjustments, pending, reappropriated);
        }

        Adopted with(AppropriationChange change) {
            Adopted changed = with(change.allLines(), change.frameChanges());
            Map<String, Money> again = new HashMap<>(reappropriated);
            change.reappropriated().forEach((project, amount) -> again.merge(project, amount, Money::plus));
            return new Adopted(changed.frames, changed.lines, adjustments, pending, again);
        }

        Adopted submitted(Pending submission) {
            Map<String, Pending> copy = new HashMap<>(pending);
            copy.put(submission.adjustment().id(), submission);
            return new Adopted(frames, lines, idsWith(submission.adjustment()), copy, reappropriated);
        }

        Adopted adjustedBy(Adjustment adjustment) {
            return new Adopted(frames, lines, idsWith(adjustment), without(adjustment.id()), reappropriated);
        }

        Adopted settled(String id) {
            return new Adopted(frames, lines, adjustments, without(id), reappropriated);
        }

        private Map<String, Pending> without(String id) {
            if (!pending.containsKey(id)) {
                return pending;
            }
            Map<String, Pending> copy = new HashMap<>(pending);
            copy.remove(id);
            return copy;
        }

        private AdjustmentIds idsWith(Adjustment adjustment) {
            String reference = adjustment.externalReference();
            AdjustmentIds ids = adjustments.and(adjustment.id());
            return reference == null ? ids : ids.andReference(reference);
        }

        private Map<Frame.Key, Money> changedFrames(List<FrameChange> changes) {
            Map<Frame.Key, Money> copy = new HashMap<>(frames);
            changes.forEach(change -> copy.merge(change.key(), change.net(), Money::plus));
            return copy;
        }

        private Map<String, Map<Coding, Standing>> changedLines(List<BudgetLine> changes) {
            Map<String, Map<Coding, Standing>> copy = new HashMap<>(lines);
            Set<String> copied = new HashSet<>();
            for (BudgetLine change : changes) {
                String ansvar = change.coding().ansvar();
                if (copied.add(ansvar)) {
                    copy.put(ansvar, new HashMap<>(copy.getOrDefault(ansvar, Map.of())));
                }
                Map<Coding, Standing> own = copy.getOrDefault(ansvar, Map.of());
                own.put(
                        change.coding(),
                        own.getOrDefault(change.coding(), Standing.NOTHING).plus(change));
            }
            return copy;
        }
    }

    /** Over: no more changes. */
    record Closed(Adopted last) implements Budget {}
}
