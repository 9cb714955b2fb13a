package no.tertial.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for what a report's rounding does not explain. A hint to a reader, never an amount to close the gap with.
 *
 * @param unit null where it is the report's total itself
 * @param computed the deviation that the ledger gives for the unit, or for the area; overspend is positive
 */
public record Candidate(@Nullable String unit, Why why, Money computed) {
    /** What makes it one. */
    public enum Why {
        /** A unit of the area that none of the stated parts is about. */
        LEFT_OUT,
        /** The report speaks of it, as "within its frame", and states no figure. */
        PRECISION_UNKNOWN,
        /** "Nearly 3" or "up to 130": how far off the figure may be is not known. */
        LOOSELY_STATED
    }

    /** Stated ones in the report's order, then those left out, by id. A report without parts has left nothing out. */
    static List<Candidate> of(StatedFigure total, List<StatedFigure> parts, Map<String, Money> ledger) {
        Map<String, Money> notStated = new TreeMap<>(ledger);
        List<Candidate> candidates = new ArrayList<>();
        whyLoose(total).ifPresent(why -> candidates.add(new Candidate(null, why, Money.sum(ledger.values()))));
        for (StatedFigure part : parts) {
            String unit = Objects.requireNonNull(part.unit(), "A part is about a unit");
            notStated.remove(unit);
            Money computed = ledger.getOrDefault(unit, Money.ZERO);
            whyLoose(part).ifPresent(why -> candidates.add(new Candidate(unit, why, computed)));
        }
        if (!parts.isEmpty()) {
            notStated.forEach((unit, computed) -> candidates.add(new Candidate(unit, Why.LEFT_OUT, computed)));
        }
        return candidates;
    }

    private static Optional<Why> whyLoose(StatedFigure figure) {
        return switch (figure.precision()) {
            case EXACT, ROUNDED -> Optional.empty();
            case APPROXIMATE, UPPER_BOUND -> Optional.of(Why.LOOSELY_STATED);
            case UNKNOWN -> Optional.of(Why.PRECISION_UNKNOWN);
        };
    }
}
