package no.tertial.security;

/** The caller's role may not do this, or not here. */
public final class NotPermitted extends RuntimeException {
    private final Role role;

    public NotPermitted(Role role, String what) {
        super(role + " may not " + what, null, false, false);
        this.role = role;
    }

    /** The role that was not enough. */
    public Role role() {
        return role;
    }
}
