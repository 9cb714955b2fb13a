package no.tertial.command;

import java.util.List;

/** Commands that take effect together or not at all, each decided on what the ones before it led to. */
record Together(List<?> commands) {
    Together {
        commands = List.copyOf(commands);
    }
}
