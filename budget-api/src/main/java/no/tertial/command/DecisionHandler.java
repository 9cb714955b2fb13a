package no.tertial.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.tertial.chart.ChartDecider;
import no.tertial.chart.OrganisationDecider;
import no.tertial.chart.ReferenceData;
import no.tertial.command.StreamStates.Kept;
import no.tertial.command.StreamStates.View;
import no.tertial.command.StreamTypes.Asked;
import no.tertial.decider.Decider;
import no.tertial.eventstore.StoreHead;
import no.tertial.security.Permissions;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandler;

/**
 * Handles every command in the same way: gather the facts, take the store's order, bring the states up to date, ask the
 * decider, then the deciders of what follows, and publish all events together. Nothing is decided on an old state, so
 * nothing has to be tried again.
 */
final class DecisionHandler implements MessageHandler<CommandMessage<?>> {
    private final StreamTypes types;
    private final StreamStates states;
    private final StoreHead head;
    private final EventStore events;
    private final FreeTexts texts;

    DecisionHandler(StreamTypes types, StreamStates states, StoreHead head, EventStore events, FreeTexts texts) {
        this.types = types;
        this.states = states;
        this.head = head;
        this.events = events;
        this.texts = texts;
    }

    @Override
    public List<?> handle(CommandMessage<?> message) {
        return handle(types.asked(message.getPayload()), Instruction.of(message));
    }

    private <C, E, S, F> List<?> handle(Asked<C, E, S, F> asked, Instruction instruction) {
        F facts = asked.facts(instruction.stores());
        if (instruction.stores()) {
            head.take();
        }
        View view = states.view();
        view.read(asked.streams());
        Permissions.require(
                instruction.caller(),
                asked.command(),
                view.of(asked.stream(), decider(asked, facts, view)).state(),
                reference(view).organisation());
        List<Decision<?>> decisions = new ArrayList<>();
        decide(asked, facts, view, decisions);
        List<?> decided = decisions.stream()
                .map(Decision::events)
                .flatMap(Collection::stream)
                .toList();
        if (instruction.stores()) {
            publish(decisions);
            texts.keep(instruction.texts(), decided);
        }
        return decided;
    }

    private static ReferenceData reference(View view) {
        return new ReferenceData(
                view.of(Streams.ORGANISATION, new OrganisationDecider()).state(),
                view.of(Streams.CHART, new ChartDecider()).state());
    }

    private static <C, E, S, F> Decider<C, E, S> decider(Asked<C, E, S, F> asked, F facts, View view) {
        return asked.type().decider().with(asked.command(), facts, new Context(reference(view), view));
    }

    private <C, E, S, F> void decide(Asked<C, E, S, F> asked, F facts, View view, List<Decision<?>> decisions) {
        StreamType<C, E, S, F> type = asked.type();
        Decider<C, E, S> decider = decider(asked, facts, view);
        Kept<S> before = view.of(asked.stream(), decider);
        List<E> decided = decider.decide(asked.command(), before.state());
        decisions.add(new Decision<>(type, asked.stream(), before.sequence(), decided));
        view.decide(asked.stream(), decider, before, decided);
        List<Asked<?, ?, ?, ?>> next = new ArrayList<>();
        type.followUps().commands(before.state(), decided).forEach(command -> next.add(types.asked(command)));
        view.read(next.stream().flatMap(follow -> follow.streams().stream()).toList());
        next.forEach(follow -> decideNext(follow, view, decisions));
    }

    private <C, E, S, F> void decideNext(Asked<C, E, S, F> asked, View view, List<Decision<?>> decisions) {
        decide(asked, asked.facts(false), view, decisions);
    }

    /** @param after the sequence number of the stream's last event before these */
    private record Decision<E>(StreamType<?, E, ?, ?> type, String stream, long after, List<E> events) {
        List<DomainEventMessage<?>> messages() {
            List<DomainEventMessage<?>> messages = new ArrayList<>();
            for (E event : events) {
                messages.add(new GenericDomainEventMessage<>(type.name(), stream, after + 1 + messages.size(), event));
            }
            return messages;
        }

        void letRowsFollow() {
            type.consequences().follow(events);
        }
    }

    private void publish(List<Decision<?>> decisions) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        decisions.forEach(decision -> messages.addAll(decision.messages()));
        events.publish(messages);
        decisions.forEach(Decision::letRowsFollow);
    }
}
