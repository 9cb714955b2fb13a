package no.tertial.figures;

import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tertial.period.FiscalYear;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the history of cells: a row for each event and responsibility centre, and for each that a segment opens with. */
final class FigureHistory {
    private static final int ROWS_IN_A_STATEMENT = 2_000;
    private static final String INSERT = """
            insert into figure_history (position, segment, ansvar, figures)
            select cast(? as bigint), cast(? as integer), ansvar, figures from unnest(?, ?) h (ansvar, figures)
            """;

    private FigureHistory() {}

    /** Keeps what the event at the position adds to cells. */
    static void append(List<FigureRow> rows, int segment, long position, JdbcTemplate db) {
        Map<String, PackedFigures> centres = new LinkedHashMap<>();
        rows.forEach(row -> add(row, centres, position));
        insert(centres, segment, position, db);
    }

    /**
     * Opens a segment with what the year's cells have added up to.
     *
     * @return how many rows of cells there are
     */
    static int open(FiscalYear year, int segment, long position, JdbcTemplate db) {
        Map<String, PackedFigures> centres = new LinkedHashMap<>();
        int[] rows = {0};
        FigureCells.forEach(year, db, row -> {
            add(row, centres, position);
            rows[0]++;
        });
        insert(centres, segment, position, db);
        return rows[0];
    }

    private static void add(FigureRow row, Map<String, PackedFigures> centres, long position) {
        centres.computeIfAbsent(row.ansvar(), _ -> new PackedFigures(position)).add(row);
    }

    private static void insert(Map<String, PackedFigures> centres, int segment, long position, JdbcTemplate db) {
        List<String> all = List.copyOf(centres.keySet());
        for (int from = 0; from < all.size(); from += ROWS_IN_A_STATEMENT) {
            List<String> part = all.subList(from, Math.min(all.size(), from + ROWS_IN_A_STATEMENT));
            byte[][] figures =
                    part.stream().map(centres::get).map(PackedFigures::bytes).toArray(byte[][]::new);
            db.update(INSERT, statement -> {
                Connection connection = statement.getConnection();
                statement.setLong(1, position);
                statement.setInt(2, segment);
                statement.setArray(3, connection.createArrayOf("varchar", part.toArray()));
                statement.setArray(4, connection.createArrayOf("bytea", figures));
            });
        }
    }
}
