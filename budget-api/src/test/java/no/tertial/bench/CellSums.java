package no.tertial.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The sums of a ledger's cells, one after the other in the order of their names: two ledgers of any size can be compared
 * without holding either.
 */
final class CellSums implements AutoCloseable {
    private static final int FETCHED_AT_A_TIME = 10_000;

    private final Statement statement;
    private final ResultSet rows;

    private CellSums(Statement statement, ResultSet rows) {
        this.statement = statement;
        this.rows = rows;
    }

    /**
     * @param connection in a transaction, or all rows would be held
     * @param sql gives the columns {@code cell} and {@code amount}, in order of the first
     */
    static CellSums of(Connection connection, String sql) throws SQLException {
        Statement statement = connection.createStatement();
        statement.setFetchSize(FETCHED_AT_A_TIME);
        return new CellSums(statement, statement.executeQuery(sql));
    }

    /**
     * Answers how many cells there are.
     *
     * @throws IllegalStateException where the two differ
     */
    long requireSameAs(CellSums others) throws SQLException {
        long compared = 0;
        while (rows.next()) {
            String cell = text();
            String other = others.rows.next() ? others.text() : "nothing more";
            if (!cell.equals(other)) {
                throw new IllegalStateException("Cell " + compared + " is " + cell + ", and there it is " + other);
            }
            compared++;
        }
        if (others.rows.next()) {
            throw new IllegalStateException("There is one more cell: " + others.text());
        }
        return compared;
    }

    private String text() throws SQLException {
        return rows.getString("cell") + " = " + rows.getLong("amount");
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
