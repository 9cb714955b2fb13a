package no.tertial.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** Rows that one worker of one instance holds against all others, on a connection of its own; a dead one holds nothing. */
final class Turns {
    private static final long TO_CLAIM = 0;
    private static final long PAUSE_MS = 200;

    private final DataSource dataSource;

    Turns(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A turn, had until it is closed. */
    record Turn(Connection connection) implements AutoCloseable {
        @Override
        public void close() {
            try (connection) {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new DataAccessResourceFailureException("A turn was lost", e);
            }
        }
    }

    /** The turn to work on the run; empty where somebody else has it. */
    Optional<Turn> of(String runId) {
        return had(Long.parseLong(runId));
    }

    /** The turn to claim voucher numbers; waited for. */
    Turn toClaim() throws InterruptedException {
        while (true) {
            Optional<Turn> turn = had(TO_CLAIM);
            if (turn.isPresent()) {
                return turn.get();
            }
            Thread.sleep(PAUSE_MS);
        }
    }

    private Optional<Turn> had(long id) {
        try {
            Connection connection = dataSource.getConnection();
            Turn turn = new Turn(connection);
            boolean free = false;
            try {
                connection.setAutoCommit(false);
                free = isFree(id, connection);
            } finally {
                if (!free) {
                    turn.close();
                }
            }
            return free ? Optional.of(turn) : Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("No connection for a turn", e);
        }
    }

    private static boolean isFree(long id, Connection connection) throws SQLException {
        try (PreparedStatement take =
                connection.prepareStatement("select id from import_turn where id = ? for update skip locked")) {
            take.setLong(1, id);
            try (ResultSet row = take.executeQuery()) {
                return row.next();
            }
        }
    }
}
