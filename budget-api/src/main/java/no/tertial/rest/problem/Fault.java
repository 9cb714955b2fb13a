package no.tertial.rest.problem;

import java.util.Map;
import no.tertial.decider.Rejection;
import no.tertial.wire.Facts;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON pointer into the body, or the name of a parameter or header; empty for the request as a whole
 * @param facts what the sentence names; money and the like as the core's values
 */
public record Fault(String code, String pointer, Map<String, ? extends @Nullable Object> facts) {
    /** A fault of the request as a whole, without facts. */
    public static Fault of(String code) {
        return new Fault(code, "", Map.of());
    }

    /** A refusal of the core. */
    public static Fault of(Rejection rejection) {
        return new Fault(Facts.codeOf(rejection.getClass()), rejection.at(), Facts.of(rejection));
    }
}
