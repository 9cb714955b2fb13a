package no.tertial.decider;

/** A rule's refusal, named after the rule, with the facts it was judged on. Nothing is stored when one is given. */
public interface Rejection {
    /**
     * The place in the command that the refusal is about, as a JSON pointer such as {@code /lines/3/ansvar};
     * empty where it is about the command as a whole.
     */
    default String at() {
        return "";
    }

    /** Refused because what the command is about does not exist. */
    interface NotFound extends Rejection {}

    /** Refused until the caller says which version it saw, so that nobody's work is replaced unseen. */
    interface VersionUnsaid extends Rejection {}

    /** Refused because what the command is about was changed after the caller saw it. */
    interface VersionStale extends Rejection {}

    /** The refusal as an exception, for a rule that ends the decision at once. */
    default Rejected rejected() {
        return new Rejected(this);
    }
}
