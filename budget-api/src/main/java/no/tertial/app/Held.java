package no.tertial.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import no.tertial.eventstore.ReadModelEvents;
import no.tertial.eventstore.StoreBusy;

/** Rows that one instance holds against all others while it works, on a connection apart from the work's own. */
enum Held {
    /** The turn to build the read model anew, which takes as long as the history is. */
    REBUILD("select id from rebuild_turn for update", Duration.ofMinutes(10)),

    /** The place of the live read model: while it is held, no instance counts any event. */
    LIVE_READ_MODEL(
            "select segment from token_entry where processor_name = '" + ReadModelEvents.PROCESSOR + "' for update",
            Duration.ZERO);

    /** What PostgreSQL and H2 answer when a row was not had within the database's own time for locks. */
    private static final Set<String> NOT_HAD_IN_TIME = Set.of("55P03", "HYT00");

    private final String rows;
    private final Duration patience;

    Held(String rows, Duration patience) {
        this.rows = rows;
        this.patience = patience;
    }

    /** @throws StoreBusy when another instance holds the rows for too long */
    <T> T during(DataSource dataSource, Supplier<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                take(connection);
                return work.get();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StoreBusy(e);
        }
    }

    private void take(Connection connection) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(rows);
                return;
            } catch (SQLException e) {
                if (!NOT_HAD_IN_TIME.contains(e.getSQLState()) || System.nanoTime() > deadline) {
                    throw e;
                }
                connection.rollback();
            }
        }
    }
}
