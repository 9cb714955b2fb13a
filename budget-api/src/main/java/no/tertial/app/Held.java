package no.tertial.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;
import no.tertial.eventstore.ReadModelEvents;
import no.tertial.eventstore.StoreBusy;

/** Rows that one instance holds against all others while it works, on a connection apart from the work's own. */
enum Held {
    /** The turn to build the read model anew. */
    REBUILD("select id from rebuild_turn for update"),

    /** The place of the live read model: while it is held, no instance counts any event. */
    LIVE_READ_MODEL(
            "select segment from token_entry where processor_name = '" + ReadModelEvents.PROCESSOR + "' for update");

    private final String rows;

    Held(String rows) {
        this.rows = rows;
    }

    /** @throws StoreBusy when another instance holds the rows for too long */
    <T> T during(DataSource dataSource, Supplier<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(rows);
                return work.get();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StoreBusy(e);
        }
    }
}
