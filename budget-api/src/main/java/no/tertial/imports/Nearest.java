package no.tertial.imports;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The code that a mistyped one was most likely meant to be. */
final class Nearest {
    /** One digit wrong, one left out, or two that changed places. */
    private static final int FARTHEST = 2;

    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(FARTHEST);

    private Nearest() {}

    /** The one of the known codes that takes the fewest changes, of equals the first; null where all are too far off. */
    static @Nullable String of(String code, Iterable<String> known) {
        String nearest = null;
        int least = Math.min(FARTHEST, code.length() - 1) + 1;
        for (String candidate : known) {
            int distance = DISTANCE.apply(code, candidate);
            boolean first = distance == least && nearest != null && candidate.compareTo(nearest) < 0;
            if (distance >= 0 && (distance < least || first)) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }
}
