package no.tertial.replay;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Turns events into rows. What it writes depends on the events and their order alone, so it can always be built again. */
public interface Projection {
    /** Writes what the event means, in the caller's transaction; an event that means nothing here writes nothing. */
    void apply(Recorded recorded, JdbcTemplate db);

    /** The tables that it alone writes. */
    List<String> tables();

    /** Drops what it holds in memory: the tables may have been changed behind its back. */
    default void forget() {}
}
