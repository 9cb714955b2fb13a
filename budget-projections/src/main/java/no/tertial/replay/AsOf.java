package no.tertial.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As of when something is asked, on the clock of what the system knew: a recorded instant, an exact position, or now.
 *
 * @param knownAt everything recorded at or before it; null where not asked for
 * @param atPosition everything up to it; 0 is before the first event; null where not asked for
 */
public record AsOf(@Nullable Instant knownAt, @Nullable Long atPosition) {
    /** The present state. */
    public static final AsOf NOW = new AsOf(null, null);

    /** @throws IllegalArgumentException when both are given, or the position is negative */
    public AsOf {
        if (knownAt != null && atPosition != null) {
            throw new IllegalArgumentException("Ask for an instant or for a position, not for both");
        }
        if (atPosition != null && atPosition < 0) {
            throw new IllegalArgumentException("A position is never negative: " + atPosition);
        }
    }

    public static AsOf knownAt(Instant instant) {
        return new AsOf(instant, null);
    }

    public static AsOf position(long position) {
        return new AsOf(null, position);
    }
}
