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

    /** The refusal as an exception, for a rule that ends the decision at once. */
    default Rejected rejected() {
        return new Rejected(this);
    }
}
