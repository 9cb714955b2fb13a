package no.tertial.command;

import java.util.List;
import no.tertial.decider.Rejection;

/**
 * What a command would lead to; nothing is stored.
 *
 * @param refusals why it would be refused; empty where it would be accepted
 * @param events the domain events that it would lead to; where it would be refused, those that were attempted, so
 *     far as they could be worked out
 */
public record Preview(List<Rejection> refusals, List<Object> events) {
    public boolean accepted() {
        return refusals.isEmpty();
    }
}
