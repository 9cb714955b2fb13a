package no.tertial.rest.bad;

import java.time.Instant;
import no.tertial.command.Commands;
import no.tertial.demo.bad.Neighbour;
import org.axonframework.commandhandling.CommandBus;
import org.springframework.jdbc.core.JdbcTemplate;

/** Breaks each rule of the architecture, so that a test can see that each rule finds what it looks for. */
public record EverythingWrong(JdbcTemplate database, CommandBus bus, Neighbour neighbour) {
    Instant now() {
        return Instant.now();
    }

    record WritingQueries(Commands commands) {}

    record AskingDecider(WritingQueries queries) {}
}
