package no.tertial.command;

import java.util.ArrayList;
import java.util.List;
import no.tertial.chart.ChartDecider;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.ReferenceData;
import no.tertial.command.StreamStates.Kept;
import no.tertial.command.StreamStates.Tails;
import no.tertial.decider.Decider;
import no.tertial.eventstore.StoreHead;
import no.tertial.security.Caller;
import no.tertial.security.Permissions;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandler;

/**
 * Handles every command in the same way: gather the facts, take the store's order, bring the states up to date, ask the
 * decider, publish its events. Nothing is decided on an old state, so nothing has to be tried again.
 */
final class DecisionHandler<C, E, S, F> implements MessageHandler<CommandMessage<?>> {
    private final StreamType<C, E, S, F> type;
    private final StreamStates states;
    private final StoreHead head;
    private final EventStore events;
    private final FreeTexts texts;

    DecisionHandler(
            StreamType<C, E, S, F> type, StreamStates states, StoreHead head, EventStore events, FreeTexts texts) {
        this.type = type;
        this.states = states;
        this.head = head;
        this.events = events;
        this.texts = texts;
    }

    @Override
    public List<E> handle(CommandMessage<?> message) {
        C command = type.commands().cast(message.getPayload());
        Instruction instruction = Instruction.of(message);
        String stream = type.stream().apply(command);
        F facts = type.facts().gather(command, stream, instruction.stores());
        if (instruction.stores()) {
            head.take();
        }
        Decision<E> decision = decide(command, stream, facts, instruction.caller());
        if (instruction.stores()) {
            publish(stream, decision);
            type.consequences().follow(decision.events());
            texts.keep(instruction.texts(), decision.events());
        }
        return decision.events();
    }

    private Decision<E> decide(C command, String stream, F facts, Caller caller) {
        Tails tails = states.tailsOf(List.of(Streams.ORGANISATION, Streams.CHART, stream));
        ReferenceData reference = new ReferenceData(
                tails.evolve(Streams.ORGANISATION, new OrganisationDecider()).state(),
                tails.evolve(Streams.CHART, new ChartDecider()).state());
        Permissions.require(caller, command, reference.organisation());
        Decider<C, E, S> decider = type.decider().with(facts, reference);
        Kept<S> kept = tails.evolve(stream, decider);
        return new Decision<>(kept.sequence(), decider.decide(command, kept.state()));
    }

    /** @param after the sequence number of the stream's last event before these */
    private record Decision<E>(long after, List<E> events) {}

    private void publish(String stream, Decision<E> decision) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        long sequence = decision.after();
        for (E event : decision.events()) {
            sequence++;
            messages.add(new GenericDomainEventMessage<>(type.name(), stream, sequence, event));
        }
        events.publish(messages);
    }
}
