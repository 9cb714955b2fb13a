package no.tertial.command;

import org.jspecify.annotations.Nullable;

/** The same request is still being handled; ask again with the same key. */
public final class RequestInFlight extends RuntimeException {
    public RequestInFlight(String key, @Nullable Throwable cause) {
        super("A request with this key is still being handled: " + key, cause);
    }
}
