package no.tertial.budget;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an adjustment changes, resolved so that it can be counted without asking anything else.
 *
 * @param lines what it is about; with the financing they leave each class's balance as it was
 * @param financing where the money comes from, for kinds that give or take it
 * @param frameChanges what all the lines do to the council's frames; only those that move
 * @param grant the grant that it follows; null for the other kinds
 */
public record AppropriationChange(
        AdjustmentKind kind,
        List<BudgetLine> lines,
        List<BudgetLine> financing,
        List<FrameChange> frameChanges,
        @Nullable String grant) {
    public AppropriationChange {
        lines = List.copyOf(lines);
        financing = List.copyOf(financing);
        frameChanges = List.copyOf(frameChanges);
    }

    /** The lines, then the financing. */
    public List<BudgetLine> allLines() {
        return Stream.concat(lines.stream(), financing.stream()).toList();
    }

    /** What it gives again of last year's unused investment, by project, in øre; empty for the other kinds. */
    Map<String, Money> reappropriated() {
        Map<String, Money> again = new TreeMap<>();
        if (kind == AdjustmentKind.REAPPROPRIATION) {
            for (BudgetLine line : lines) {
                String project = line.coding().project();
                if (project != null && line.amount().isPositive()) {
                    again.merge(project, line.amount(), Money::plus);
                }
            }
        }
        return again;
    }

    AppropriationChange moving(List<FrameChange> frames) {
        return new AppropriationChange(kind, lines, financing, frames, grant);
    }
}
