package no.tertial.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;

/** Finds the caller behind what the security filters established. */
public final class Callers {
    private Callers() {}

    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public static Caller of(@Nullable Authentication authentication) {
        Object principal = authentication == null ? null : authentication.getPrincipal();
        return switch (principal) {
            case LocalAccount account -> account.caller();
            case Caller caller -> caller;
            case null, default -> throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
        };
    }
}
