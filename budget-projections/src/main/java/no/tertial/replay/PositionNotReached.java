package no.tertial.replay;

/** The read model does not know the asked position: it lies in the future, or has not been read yet. */
public final class PositionNotReached extends RuntimeException {
    private final long asked;
    private final long present;

    public PositionNotReached(long asked, long present) {
        super("Position " + asked + " is asked for and " + present + " is the last one known");
        this.asked = asked;
        this.present = present;
    }

    public long asked() {
        return asked;
    }

    public long present() {
        return present;
    }
}
