package no.tertial.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import no.tertial.command.RejectedTogether.Refusal;
import no.tertial.command.StreamStates.Kept;
import no.tertial.command.StreamStates.View;
import no.tertial.command.StreamTypes.Asked;
import no.tertial.decider.Decider;
import no.tertial.decider.Rejected;
import no.tertial.decider.Rejection;
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
        Instruction instruction = Instruction.of(message);
        return message.getPayload() instanceof Together together
                ? handleTogether(together, instruction)
                : handle(types.asked(message.getPayload()), instruction);
    }

    private <C, E, S, F> List<?> handle(Asked<C, E, S, F> asked, Instruction instruction) {
        F facts = asked.facts(instruction.stores());
        View view = viewFor(instruction);
        List<Decision<?>> decisions = new ArrayList<>();
        permitAndDecide(asked, facts, instruction, view, decisions);
        return publish(decisions, instruction);
    }

    /** What is refused leaves no trace for the commands after it, which are decided all the same: all refusals are told. */
    private List<?> handleTogether(Together together, Instruction instruction) {
        List<Ready<?, ?, ?, ?>> ready = new ArrayList<>();
        together.commands().forEach(command -> ready.add(Ready.of(types.asked(command), instruction)));
        View view = viewFor(instruction);
        List<Decision<?>> decisions = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < ready.size(); i++) {
            try {
                permitAndDecide(ready.get(i), instruction, view, decisions);
            } catch (Rejected refused) {
                for (Rejection rejection : refused.rejections()) {
                    refusals.add(new Refusal(i, rejection));
                }
            }
        }
        if (!refusals.isEmpty()) {
            throw new RejectedTogether(refusals);
        }
        return publish(decisions, instruction);
    }

    /** A command with its facts. */
    private record Ready<C, E, S, F>(Asked<C, E, S, F> asked, F facts) {
        static <C, E, S, F> Ready<C, E, S, F> of(Asked<C, E, S, F> asked, Instruction instruction) {
            return new Ready<>(asked, asked.facts(instruction.stores()));
        }
    }

    private <C, E, S, F> void permitAndDecide(
            Ready<C, E, S, F> ready, Instruction instruction, View view, List<Decision<?>> decisions) {
        permitAndDecide(ready.asked(), ready.facts(), instruction, view, decisions);
    }

    private View viewFor(Instruction instruction) {
        if (instruction.stores()) {
            head.take();
        }
        return states.view();
    }

    private <C, E, S, F> void permitAndDecide(
            Asked<C, E, S, F> asked, F facts, Instruction instruction, View view, List<Decision<?>> decisions) {
        view.read(asked.streams());
        Permissions.require(
                instruction.caller(),
                asked.command(),
                view.of(asked.stream(), decider(asked, facts, view)).state(),
                PresentReference.in(view).organisation());
        decide(asked, facts, view, decisions);
    }

    private static <C, E, S, F> Decider<C, E, S> decider(Asked<C, E, S, F> asked, F facts, View view) {
        return asked.type().decider().with(asked.command(), facts, new Context(PresentReference.in(view), view));
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

    /** Stores the events where they are to be; answers them. */
    private List<?> publish(List<Decision<?>> decisions, Instruction instruction) {
        List<?> decided = decisions.stream()
                .map(Decision::events)
                .flatMap(Collection::stream)
                .toList();
        if (instruction.stores()) {
            List<DomainEventMessage<?>> messages = new ArrayList<>();
            decisions.forEach(decision -> messages.addAll(decision.messages()));
            events.publish(messages);
            decisions.forEach(Decision::letRowsFollow);
            texts.keep(instruction.texts(), decided);
        }
        return decided;
    }
}
