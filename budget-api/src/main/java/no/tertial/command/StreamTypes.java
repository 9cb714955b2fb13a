package no.tertial.command;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of streams, found by the commands that they take. */
final class StreamTypes {
    private final Map<Class<?>, StreamType<?, ?, ?, ?>> byCommand = new HashMap<>();

    StreamTypes(List<StreamType<?, ?, ?, ?>> types) {
        types.forEach(type -> Arrays.stream(type.commands().getPermittedSubclasses())
                .forEach(command -> byCommand.put(command, type)));
    }

    Set<Class<?>> commands() {
        return Set.copyOf(byCommand.keySet());
    }

    /** @throws IllegalArgumentException when no kind of stream takes the command */
    Asked<?, ?, ?, ?> asked(Object command) {
        StreamType<?, ?, ?, ?> type = byCommand.get(command.getClass());
        if (type == null) {
            throw new IllegalArgumentException("No kind of stream takes " + command.getClass());
        }
        return Asked.of(type, command);
    }

    /** A command with the kind of stream that takes it. */
    record Asked<C, E, S, F>(StreamType<C, E, S, F> type, C command, String stream) {
        private static <C, E, S, F> Asked<C, E, S, F> of(StreamType<C, E, S, F> type, Object command) {
            C known = type.commands().cast(command);
            return new Asked<>(type, known, type.stream().apply(known));
        }

        /** Every stream that the command is decided on. */
        Set<String> streams() {
            Set<String> streams = new LinkedHashSet<>(List.of(Streams.ORGANISATION, Streams.CHART, stream));
            type.reads().apply(command).forEach(read -> streams.add(read.stream()));
            return streams;
        }

        F facts(boolean claim) {
            return type.facts().gather(command, stream, claim);
        }
    }
}
