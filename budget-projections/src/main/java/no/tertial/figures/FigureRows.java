package no.tertial.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import no.tertial.period.FiscalYear;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes many rows with one statement: the database is asked once where it would be asked for each. */
final class FigureRows {
    private static final String INSERT = """
            insert into figure_delta
                (segment, ansvar, coding, measure, accounting_period, opening, position, amount, places)
            select cast(? as integer), ansvar, coding, measure, accounting_period, false, cast(? as bigint), amount, places
            from unnest(?, ?, ?, ?, ?, ?) d (ansvar, coding, measure, accounting_period, amount, places)""";
    private static final String ADD = """
            merge into figure_cell c using (
                select ansvar, coding, measure, accounting_period, amount
                from unnest(?, ?, ?, ?, ?) k (ansvar, coding, measure, accounting_period, amount)) d
            on c.coding = d.coding and c.measure = d.measure and c.accounting_period = d.accounting_period
            when matched then update set amount = c.amount + d.amount
            when not matched then insert (coding, measure, accounting_period, fiscal_year, ansvar, amount)
                values (d.coding, d.measure, d.accounting_period, cast(? as smallint), d.ansvar, d.amount)""";
    private static final int COLUMNS = 5;

    private FigureRows() {}

    static void insertDeltas(List<FigureRow> rows, int segment, long position, JdbcTemplate db) {
        db.update(INSERT, statement -> {
            statement.setInt(1, segment);
            statement.setLong(2, position);
            setColumns(statement, 3, rows);
            byte[][] places = rows.stream().map(FigureRow::places).toArray(byte[][]::new);
            statement.setArray(3 + COLUMNS, statement.getConnection().createArrayOf("bytea", places));
        });
    }

    /** Adds to the cells that exist and makes those that do not. */
    static void addToCells(List<FigureRow> rows, FiscalYear year, JdbcTemplate db) {
        db.update(ADD, statement -> {
            setColumns(statement, 1, rows);
            statement.setInt(1 + COLUMNS, year.value());
        });
    }

    private static void setColumns(PreparedStatement statement, int first, List<FigureRow> rows) throws SQLException {
        setArray(statement, first, "varchar", rows, FigureRow::ansvar);
        setArray(statement, first + 1, "integer", rows, FigureRow::coding);
        setArray(statement, first + 2, "smallint", rows, row -> row.measure().code());
        setArray(statement, first + 3, "smallint", rows, FigureRow::period);
        setArray(statement, first + 4, "bigint", rows, FigureRow::amount);
    }

    private static void setArray(
            PreparedStatement statement, int index, String type, List<FigureRow> rows, Function<FigureRow, ?> value)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                index, connection.createArrayOf(type, rows.stream().map(value).toArray()));
    }
}
