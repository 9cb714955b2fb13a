package no.tertial.replay;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Waits, for a bounded time, until the read model knows what the caller wrote. */
public final class Patience {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final LongSupplier present;

    /** @param present the last position that the read model knows */
    public Patience(LongSupplier present) {
        this.present = present;
    }

    /** @throws PositionNotReached when the position is not known after two seconds */
    public void awaitPosition(long position) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (present.getAsLong() < position) {
            if (System.nanoTime() > deadline) {
                throw new PositionNotReached(position, present.getAsLong());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the read model", e);
        }
    }
}
