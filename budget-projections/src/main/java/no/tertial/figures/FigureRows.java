package no.tertial.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes many rows with one statement: the database is asked once where it would be asked for each. */
final class FigureRows {
    private static final String PERIODS = PeriodColumns.each("%s");
    private static final String INSERT = """
            insert into figure_delta (position, segment, coding, measure, opening, ansvar, %1$s, places)
            select cast(? as bigint), cast(? as integer), coding, measure, false, ansvar, %1$s, places
            from unnest(?, ?, ?, %2$s, ?) d (ansvar, coding, measure, %1$s, places)
            """.formatted(PERIODS, PeriodColumns.each("?"));
    private static final String ADD = """
            merge into figure_cell c using (
                select ansvar, coding, measure, %1$s
                from unnest(?, ?, ?, %2$s) k (ansvar, coding, measure, %1$s)) d
            on c.coding = d.coding and c.measure = d.measure
            when matched then update set %3$s
            when not matched then insert (coding, measure, fiscal_year, ansvar, %1$s)
                values (d.coding, d.measure, cast(? as smallint), d.ansvar, %4$s)
            """.formatted(
                    PERIODS,
                    PeriodColumns.each("?"),
                    PeriodColumns.each("%s = case when d.%s is null then c.%s else coalesce(c.%s, 0) + d.%s end"),
                    PeriodColumns.each("d.%s"));
    private static final int OTHER_COLUMNS = 3;

    private FigureRows() {}

    static void insertDeltas(List<FigureRow> rows, int segment, long position, JdbcTemplate db) {
        db.update(INSERT, statement -> {
            statement.setLong(1, position);
            statement.setInt(2, segment);
            int next = setColumns(statement, 3, rows);
            byte[][] places = rows.stream().map(FigureRow::places).toArray(byte[][]::new);
            statement.setArray(next, statement.getConnection().createArrayOf("bytea", places));
        });
    }

    /** Adds to the cells that exist and makes those that do not. */
    static void addToCells(List<FigureRow> rows, FiscalYear year, JdbcTemplate db) {
        db.update(ADD, statement -> statement.setInt(setColumns(statement, 1, rows), year.value()));
    }

    /** Answers the index after the last one that was set. */
    private static int setColumns(PreparedStatement statement, int first, List<FigureRow> rows) throws SQLException {
        setArray(statement, first, "varchar", rows, FigureRow::ansvar);
        setArray(statement, first + 1, "integer", rows, FigureRow::coding);
        setArray(statement, first + 2, "smallint", rows, row -> row.measure().code());
        for (int period = 0; period < PeriodColumns.COUNT; period++) {
            int of = period;
            setArray(
                    statement,
                    first + OTHER_COLUMNS + of,
                    "bigint",
                    rows,
                    row -> row.amounts().in(of));
        }
        return first + OTHER_COLUMNS + PeriodColumns.COUNT;
    }

    private static void setArray(
            PreparedStatement statement,
            int index,
            String type,
            List<FigureRow> rows,
            Function<FigureRow, ? extends @Nullable Object> value)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                index, connection.createArrayOf(type, rows.stream().map(value).toArray()));
    }
}
