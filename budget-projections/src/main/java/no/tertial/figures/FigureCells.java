package no.tertial.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes and reads the cells as they are now. */
final class FigureCells {
    /** One statement carries many rows: the database is asked once where it would be asked for each. */
    private static final int ROWS_IN_A_STATEMENT = 2_000;

    private static final int ROWS_AT_ONCE = 2_000;
    private static final String PERIODS = PeriodColumns.each("%s");
    private static final String ADD = """
            merge into figure_cell c using (
                select coding, measure, %1$s from unnest(?, ?, %2$s) k (coding, measure, %1$s)) d
            on c.coding = d.coding and c.measure = d.measure
            when matched then update set %3$s
            when not matched then insert (coding, measure, %1$s) values (d.coding, d.measure, %4$s)
            """.formatted(
                    PERIODS,
                    PeriodColumns.each("?"),
                    PeriodColumns.each("%s = case when d.%s is null then c.%s else coalesce(c.%s, 0) + d.%s end"),
                    PeriodColumns.each("d.%s"));
    private static final String OF_A_YEAR = """
            select c.ansvar, f.coding, f.measure, %s
            from figure_coding c join figure_cell f on f.coding = c.id
            where c.fiscal_year = ? order by c.ansvar, f.coding, f.measure
            """.formatted(PERIODS);

    private FigureCells() {}

    /** Adds to the cells that exist and makes those that do not. */
    static void add(List<FigureRow> rows, JdbcTemplate db) {
        for (int from = 0; from < rows.size(); from += ROWS_IN_A_STATEMENT) {
            List<FigureRow> part = rows.subList(from, Math.min(rows.size(), from + ROWS_IN_A_STATEMENT));
            db.update(ADD, statement -> setColumns(statement, part));
        }
    }

    private static void setColumns(PreparedStatement statement, List<FigureRow> rows) throws SQLException {
        setArray(statement, 1, "integer", rows, FigureRow::coding);
        setArray(statement, 2, "smallint", rows, row -> row.measure().code());
        for (int period = 0; period < PeriodColumns.COUNT; period++) {
            int of = period;
            setArray(statement, 3 + of, "bigint", rows, row -> row.amounts().in(of));
        }
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

    /** Gives the year's cells, those of a responsibility centre one after another, always in the same order. */
    static void forEach(FiscalYear year, JdbcTemplate db, Consumer<FigureRow> consumer) {
        db.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(OF_A_YEAR);
                    statement.setFetchSize(ROWS_AT_ONCE);
                    statement.setInt(1, year.value());
                    return statement;
                },
                row -> {
                    consumer.accept(cells(row));
                });
    }

    private static FigureRow cells(ResultSet row) throws SQLException {
        PeriodAmounts amounts = new PeriodAmounts();
        for (int period = 0; period < PeriodColumns.COUNT; period++) {
            Long amount = row.getObject(4 + period, Long.class);
            if (amount != null) {
                amounts.add(period, amount);
            }
        }
        return new FigureRow(row.getInt(2), row.getString(1), Measure.of(row.getInt(3)), amounts, new Places());
    }
}
