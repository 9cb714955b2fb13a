package no.tertial.rest;

import java.util.Map;
import no.tertial.command.IdempotencyKey;
import no.tertial.rest.problem.BadRequest;
import no.tertial.rest.problem.Language;
import no.tertial.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What comes with every request that changes something, besides its body.
 *
 * @param key null where the header is missing, which a dry run may leave out
 * @param dryRun whether to answer what would be, and store nothing
 * @param language of refusals that a dry run lists
 */
record Write(Caller caller, @Nullable IdempotencyKey key, boolean dryRun, Language language) {
    static final String KEY_HEADER = "Idempotency-Key";

    /** @throws BadRequest when the header is missing */
    IdempotencyKey requiredKey() {
        if (key == null) {
            throw BadRequest.of("idempotency-key-missing", KEY_HEADER, Map.of());
        }
        return key;
    }
}
