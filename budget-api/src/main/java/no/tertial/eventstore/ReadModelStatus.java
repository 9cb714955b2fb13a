package no.tertial.eventstore;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this node's read model goes on, or has stopped before an event that it cannot take in. Stopping is an alarm. */
public final class ReadModelStatus {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelStatus.class);

    private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();

    /** @param position the event that could not be taken in; nothing from it on is counted */
    public record Stop(long position, String reason) {}

    /** Where it has stopped; empty while it goes on. */
    public Optional<Stop> stopped() {
        return Optional.ofNullable(stop.get());
    }

    void goesOn() {
        if (stop.get() != null) {
            stop.set(null);
            LOG.info("The read model goes on");
        }
    }

    void stopsBefore(long position, RuntimeException failure) {
        stop.set(new Stop(position, String.valueOf(failure.getMessage())));
        LOG.error(
                "ALARM: the read model has stopped before event {}; nothing from it on is counted", position, failure);
    }
}
