package no.tertial.command;

import java.util.List;
import no.tertial.security.Caller;
import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * What travels with a command on the bus.
 *
 * @param id what the command makes
 * @param key null for a preview, which stores nothing
 * @param texts free texts that the command's events may refer to
 */
record Instruction(String id, Caller caller, @Nullable IdempotencyKey key, List<FreeText> texts) {
    private static final String IN_METADATA = "instruction";

    static Instruction of(Message<?> message) {
        if (message.getMetaData().get(IN_METADATA) instanceof Instruction instruction) {
            return instruction;
        }
        throw new IllegalArgumentException("A command is sent through Commands");
    }

    String metadataKey() {
        return IN_METADATA;
    }

    /** Whether the command is to have an effect. */
    boolean stores() {
        return key != null;
    }
}
