package no.tertial.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import no.tertial.decider.Rejected;
import no.tertial.eventstore.Provenance;
import no.tertial.security.Caller;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;

/** The one way in for everything that changes something. */
public final class Commands {
    private final CommandBus bus;
    private final RequestKeys keys;

    Commands(CommandBus bus, RequestKeys keys) {
        this.bus = bus;
        this.keys = keys;
    }

    /** As {@link #send(Object, String, Caller, IdempotencyKey, List)}, for a command without free text. */
    public Receipt send(Object command, String id, Caller caller, IdempotencyKey key) {
        return send(command, id, caller, key, List.of());
    }

    /**
     * Decides the command and stores its events; durable when this returns.
     *
     * @param id what the command makes, echoed in the receipt
     * @param texts the free texts whose hashes the command carries; those that its events refer to are kept
     * @throws Rejected when a rule refuses; nothing is stored, the key included
     * @throws no.tertial.security.NotPermitted when the caller may not
     * @throws IdempotencyKeyReused when the key belongs to another request
     * @throws RequestInFlight when the same request is still being handled
     * @throws no.tertial.eventstore.StoreBusy when the store could not be had in time
     */
    public Receipt send(Object command, String id, Caller caller, IdempotencyKey key, List<FreeText> texts) {
        Instruction instruction = new Instruction(id, caller, key, texts);
        return this.<AtomicReference<Receipt>>dispatch(command, instruction).get();
    }

    /**
     * Decides the commands one after another, each on what the ones before it led to, and stores all their events together:
     * all of them take effect, or none.
     *
     * @throws RejectedTogether when a rule refuses one of them
     */
    public Receipt sendTogether(List<?> commands, String id, Caller caller, IdempotencyKey key) {
        return send(new Together(commands), id, caller, key);
    }

    /** Whether the caller has had an effect under the key. */
    public boolean wasAccepted(Caller caller, IdempotencyKey key) {
        return keys.isKept(caller.actor(), key);
    }

    /** Decides the command against the present state and stores nothing. */
    public Preview preview(Object command, Caller caller) {
        try {
            return new Preview(
                    List.of(), this.<List<Object>>dispatch(command, new Instruction("", caller, null, List.of())));
        } catch (Rejected refused) {
            return new Preview(refused.rejections(), refused.attempted());
        }
    }

    private <R> R dispatch(Object command, Instruction instruction) {
        CommandMessage<Object> message = new GenericCommandMessage<>(
                command,
                Map.of(
                        instruction.metadataKey(),
                        instruction,
                        Provenance.ACTOR,
                        instruction.caller().actor()));
        FutureCallback<Object, R> callback = new FutureCallback<>();
        bus.dispatch(message, callback);
        var result = callback.getResult();
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return result.getPayload();
    }

    private static RuntimeException unchecked(Throwable failure) {
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }
}
