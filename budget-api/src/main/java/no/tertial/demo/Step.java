package no.tertial.demo;

import java.util.List;
import no.tertial.command.FreeText;
import no.tertial.command.IdempotencyKey;
import no.tertial.command.Sha256;
import no.tertial.security.Caller;

/**
 * One command of the demo. Its key never changes, so that it has its effect once however often the demo is begun.
 *
 * @param id what the command makes
 * @param texts the free texts whose hashes the command carries
 */
record Step(String name, Caller caller, Object command, String id, List<FreeText> texts) {
    Step(String name, Caller caller, Object command, String id) {
        this(name, caller, command, id, List.of());
    }

    /** Hashes the name alone: free texts are salted anew each time, so the command differs from start to start. */
    IdempotencyKey key() {
        String key = "demo-" + name;
        return new IdempotencyKey(key, Sha256.of(key));
    }
}
