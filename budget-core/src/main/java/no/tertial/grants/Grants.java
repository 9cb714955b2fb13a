package no.tertial.grants;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.tertial.chart.Coding;

/** Every grant there is. They share one stream, for no two may come in on the same line in a year. */
public record Grants(Map<String, Grant> byId) {
    static final Grants NONE = new Grants(Map.of());

    /** The grant of that id. */
    public Optional<Grant> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Grants with(Grant grant) {
        Map<String, Grant> copy = new HashMap<>(byId);
        copy.put(grant.id(), grant);
        return new Grants(copy);
    }

    /** The grant that comes in on the line in a year of the given terms. */
    Optional<Grant> on(Coding line, GrantTerms terms) {
        return byId.values().stream()
                .filter(grant -> grant.terms().sharesAYearWith(terms))
                .filter(grant -> grant.terms().shares().stream()
                        .anyMatch(share -> share.coding().equals(line)))
                .findFirst();
    }
}
