package no.tertial.eventstore;

import no.tertial.replay.ReadModel;
import no.tertial.replay.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Hands every event to the read model, whatever its type. An event of an unknown name, or one that cannot be read, stops
 * it: a renamed type must never make amounts vanish in silence.
 */
@ProcessingGroup(ReadModelEvents.PROCESSOR)
public final class ReadModelEvents {
    public static final String PROCESSOR = "read-model";

    private final ReadModel readModel;
    private final ReadModelStatus status;

    public ReadModelEvents(ReadModel readModel, ReadModelStatus status) {
        this.readModel = readModel;
        this.status = status;
    }

    @EventHandler
    public void on(EventMessage<?> message) {
        TrackedEventMessage<?> tracked = (TrackedEventMessage<?>) message;
        try {
            readModel.apply(recorded(tracked));
            status.goesOn();
        } catch (RuntimeException failure) {
            status.stopsBefore(positionOf(tracked), failure);
            throw failure;
        }
    }

    static Recorded recorded(TrackedEventMessage<?> message) {
        return new Recorded(message.getPayload(), positionOf(message), message.getTimestamp(), (String)
                message.getMetaData().getOrDefault(Provenance.ACTOR, "unknown"));
    }

    static long positionOf(TrackedEventMessage<?> message) {
        return message.trackingToken().position().orElseThrow();
    }
}
