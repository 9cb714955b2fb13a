package no.tertial.command;

import no.tertial.security.Caller;

/** The one way in for everything that changes something. */
public class Commands {
    /**
     * Decides the command and stores its events; durable when this returns.
     *
     * @param id what the command makes, echoed in the receipt
     * @throws no.tertial.decider.Rejected when a rule refuses; nothing is stored, the key included
     */
    public Receipt send(Object command, String id, Caller caller, IdempotencyKey key) {
        throw new UnsupportedOperationException();
    }

    /** Decides the command against the present state and stores nothing. */
    public Preview preview(Object command, Caller caller) {
        throw new UnsupportedOperationException();
    }
}
