package no.tertial.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of a table in one fixed order, each as text, fetched little by little. */
final class TableRows implements AutoCloseable {
    private static final int FETCHED_AT_ONCE = 5_000;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final int columns;

    private TableRows(PreparedStatement statement) throws SQLException {
        this.statement = statement;
        this.rows = statement.executeQuery();
        this.columns = rows.getMetaData().getColumnCount();
    }

    /** @param connection not in auto-commit, or all rows are held in memory at once */
    static TableRows of(Connection connection, String table, List<String> columns) throws SQLException {
        String all = String.join(", ", columns);
        PreparedStatement statement =
                connection.prepareStatement("select " + all + " from " + table + " order by " + all);
        statement.setFetchSize(FETCHED_AT_ONCE);
        return new TableRows(statement);
    }

    /** The table's columns, in their order. */
    static List<String> columns(JdbcTemplate db, String table) {
        List<String> names = db.query("select * from " + table + " where 1 = 0", result -> {
            ResultSetMetaData columns = result.getMetaData();
            List<String> found = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                found.add(columns.getColumnName(i));
            }
            return found;
        });
        return names == null ? List.of() : names;
    }

    /** The next row; null after the last. */
    @Nullable
    List<String> next() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        List<String> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
            String value = text(i);
            // a length in front keeps "a,b" apart from "a" and "b"
            row.add(value == null ? "-" : value.length() + ":" + value);
        }
        return row;
    }

    /** Bytes as hexadecimal digits: as characters, different ones could come to look the same. */
    private @Nullable String text(int column) throws SQLException {
        int type = rows.getMetaData().getColumnType(column);
        if (type != Types.BINARY && type != Types.VARBINARY) {
            return rows.getString(column);
        }
        byte[] bytes = rows.getBytes(column);
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        statement.close();
    }
}
