package no.tertial.rest;

import java.util.Map;
import java.util.TreeSet;
import no.tertial.exchange.FieldNames;
import no.tertial.rest.problem.BadRequest;
import org.jspecify.annotations.Nullable;

/** Refuses a field that no kind of file has: what is said of a misspelt one would be passed over. */
final class KnownFields {
    private KnownFields() {}

    /**
     * @param part what the request calls it
     * @param byField what it says of each field; null where it was left out
     */
    static void require(String part, @Nullable Map<String, ?> byField) {
        if (byField == null) {
            return;
        }
        new TreeSet<>(byField.keySet())
                .stream()
                        .filter(field -> !FieldNames.ALL.contains(field))
                        .findFirst()
                        .ifPresent(field -> {
                            throw unknown(
                                    "/" + part + "/" + field.replace("~", "~0").replace("/", "~1"), field);
                        });
    }

    private static BadRequest unknown(String pointer, String field) {
        return BadRequest.of(
                "field-unknown", pointer, Map.of("field", field, "known", String.join(", ", FieldNames.ALL)));
    }
}
