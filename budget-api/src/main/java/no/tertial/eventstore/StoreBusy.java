package no.tertial.eventstore;

/** Somebody else has held the store's order, or a row that is needed, for too long. Nothing was stored; try again. */
public final class StoreBusy extends RuntimeException {
    public StoreBusy(Throwable cause) {
        super("The store is busy; nothing was stored", cause);
    }
}
