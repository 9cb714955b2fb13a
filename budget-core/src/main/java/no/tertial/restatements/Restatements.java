package no.tertial.restatements;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One year's restatements.
 *
 * @param inForce by what they are called
 * @param settled those that were cancelled, and the ones that cancelled them
 */
public record Restatements(Map<String, Restatement> inForce, Set<String> settled) {
    boolean has(String restatement) {
        return inForce.containsKey(restatement) || settled.contains(restatement);
    }

    Restatements with(String restatement, Restatement content) {
        Map<String, Restatement> more = new HashMap<>(inForce);
        more.put(restatement, content);
        return new Restatements(Map.copyOf(more), settled);
    }

    Restatements without(String cancelled, String cancelling) {
        Map<String, Restatement> fewer = new HashMap<>(inForce);
        fewer.remove(cancelled);
        Set<String> more = new HashSet<>(settled);
        more.add(cancelled);
        more.add(cancelling);
        return new Restatements(Map.copyOf(fewer), Set.copyOf(more));
    }
}
