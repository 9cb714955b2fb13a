package no.tertial.command;

/**
 * Makes a repeated request have one effect.
 *
 * @param key as the caller gave it; scoped to the caller
 * @param requestHash SHA-256 in hex of method, path and body, to tell a repetition from a reuse
 */
public record IdempotencyKey(String key, String requestHash) {}
