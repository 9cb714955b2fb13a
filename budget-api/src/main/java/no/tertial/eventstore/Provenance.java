package no.tertial.eventstore;

import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Stamps every event with who sent the command, and which command it was. */
public final class Provenance implements CorrelationDataProvider {
    /** The key under which a command, and then its events, carry the caller's account name. */
    public static final String ACTOR = "actor";

    private static final String COMMAND = "command";

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return message.getMetaData().get(ACTOR) instanceof String actor
                ? Map.of(ACTOR, actor, COMMAND, message.getIdentifier())
                : Map.of();
    }
}
