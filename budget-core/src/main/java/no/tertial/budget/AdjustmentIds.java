package no.tertial.budget;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What names a budget's adjustments, in buckets: one more copies one bucket, however long the history is. */
record AdjustmentIds(List<Set<String>> buckets) {
    static final AdjustmentIds NONE = new AdjustmentIds(Collections.nCopies(1024, Set.of()));

    /** Keeps references apart from ids, which never begin so. */
    private static final String REFERENCE = "ref:";

    boolean contains(String id) {
        return buckets.get(bucketOf(id)).contains(id);
    }

    AdjustmentIds and(String id) {
        Set<String> bucket = new HashSet<>(buckets.get(bucketOf(id)));
        bucket.add(id);
        List<Set<String>> copy = new ArrayList<>(buckets);
        copy.set(bucketOf(id), Set.copyOf(bucket));
        return new AdjustmentIds(Collections.unmodifiableList(copy));
    }

    boolean containsReference(String externalReference) {
        return contains(REFERENCE + externalReference);
    }

    AdjustmentIds andReference(String externalReference) {
        return and(REFERENCE + externalReference);
    }

    private int bucketOf(String id) {
        return Math.floorMod(id.hashCode(), buckets.size());
    }
}
