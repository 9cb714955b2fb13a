package no.tertial.eventstore;

import no.tertial.replay.ReadModel;
import no.tertial.replay.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.UnknownSerializedType;

/**
 * Hands every event to the read model, whatever its type. An event of an unknown name stops it: a renamed type must never
 * make amounts vanish in silence.
 */
@ProcessingGroup(ReadModelEvents.PROCESSOR)
public final class ReadModelEvents {
    public static final String PROCESSOR = "read-model";

    private final ReadModel readModel;

    public ReadModelEvents(ReadModel readModel) {
        this.readModel = readModel;
    }

    @EventHandler
    public void on(Object payload, EventMessage<?> message) {
        readModel.apply(recorded((TrackedEventMessage<?>) message));
    }

    static Recorded recorded(TrackedEventMessage<?> message) {
        long position = message.trackingToken().position().orElseThrow();
        if (message.getPayload() instanceof UnknownSerializedType unknown) {
            throw new IllegalStateException("Event %d has the unknown type %s".formatted(position, unknown));
        }
        return new Recorded(message.getPayload(), position, message.getTimestamp(), (String)
                message.getMetaData().getOrDefault(Provenance.ACTOR, "unknown"));
    }
}
