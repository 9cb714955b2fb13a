package no.tertial.rest;

import java.util.Map;
import java.util.Objects;
import no.tertial.imports.ErrorPolicy;
import org.jspecify.annotations.Nullable;

/**
 * How an invalid import is tried again.
 *
 * @param codes what codes of the file are replaced by, by field: {@code {"ansvar": {"1399": "1310"}}}
 * @param policy as before where left out
 */
record ImportRetryRequest(
        @Nullable Map<String, Map<String, String>> codes,
        @Nullable ErrorPolicy policy) {
    Map<String, Map<String, String>> codesOrNone() {
        KnownFields.require("codes", codes);
        return Objects.requireNonNullElse(codes, Map.of());
    }

    ErrorPolicy policyOr(ErrorPolicy before) {
        return Objects.requireNonNullElse(policy, before);
    }
}
