package no.tertial.command;

/** The key belongs to another request; give each request a key of its own. */
public final class IdempotencyKeyReused extends RuntimeException {
    public IdempotencyKeyReused(String key) {
        super("The key belongs to another request: " + key, null, false, false);
    }
}
