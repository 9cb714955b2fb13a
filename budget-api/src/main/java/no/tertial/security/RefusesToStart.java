package no.tertial.security;

/** The configuration would not be safe; the message says in one sentence what to change. */
public final class RefusesToStart extends RuntimeException {
    RefusesToStart(String sentence) {
        super(sentence, null, false, false);
    }
}
