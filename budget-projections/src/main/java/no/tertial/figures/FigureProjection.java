package no.tertial.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.chart.Coding;
import no.tertial.period.FiscalYear;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the cells: each delta as a row, the present sums, and for every fiscal year a new segment, opened with all sums
 * so far, when the present one has as many deltas as the year has cells. So the opening rows cost about as much storage
 * as the deltas themselves, and an as-of answer never reads more than about twice what a present one does.
 */
public final class FigureProjection implements Projection {
    private static final int LEAST_DELTAS_IN_A_SEGMENT = 256;
    private static final int BATCH = 1_000;

    private final int leastDeltas;
    private final CodingIds codingIds = new CodingIds();

    public FigureProjection() {
        this(LEAST_DELTAS_IN_A_SEGMENT);
    }

    /** @param leastDeltas a segment is never shorter, so that a young year is not cut into crumbs */
    FigureProjection(int leastDeltas) {
        this.leastDeltas = leastDeltas;
    }

    private record Row(int coding, Delta delta) {
        int period() {
            return delta.cell().period();
        }

        int measure() {
            return delta.cell().measure().code();
        }

        String ansvar() {
            return delta.cell().coding().ansvar();
        }
    }

    private record YearState(int segment, int deltas, int cells) {}

    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        Map<FiscalYear, List<Delta>> years = new TreeMap<>();
        Deltas.of(recorded.event())
                .forEach(delta -> years.computeIfAbsent(delta.cell().year(), _ -> new ArrayList<>())
                        .add(delta));
        years.forEach((year, deltas) -> apply(year, deltas, recorded.position(), db));
    }

    private void apply(FiscalYear year, List<Delta> deltas, long position, JdbcTemplate db) {
        Map<Coding, Integer> ids = codingIds.of(
                year, deltas.stream().map(delta -> delta.cell().coding()).toList(), db);
        List<Row> rows = deltas.stream()
                .map(delta -> new Row(ids.getOrDefault(delta.cell().coding(), 0), delta))
                .toList();
        YearState before = yearState(year, db);
        insertDeltas(rows, before.segment(), position, db);
        YearState after = new YearState(
                before.segment(), before.deltas() + rows.size(), before.cells() + addToCells(rows, year, db));
        if (after.deltas() >= Math.max(leastDeltas, after.cells())) {
            after = new YearState(openSegment(year, position, db), 0, after.cells());
        }
        db.update(
                "update figure_year set segment = ?, deltas = ?, cells = ?, position = ? where fiscal_year = ?",
                after.segment(),
                after.deltas(),
                after.cells(),
                position,
                year.value());
    }

    private YearState yearState(FiscalYear year, JdbcTemplate db) {
        List<YearState> found = db.query(
                "select segment, deltas, cells from figure_year where fiscal_year = ?",
                (row, _) -> new YearState(row.getInt(1), row.getInt(2), row.getInt(3)),
                year.value());
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        int segment = openSegment(year, 0, db);
        db.update(
                "insert into figure_year (fiscal_year, segment, deltas, cells, position) values (?, ?, 0, 0, 0)",
                year.value(),
                segment);
        return new YearState(segment, 0, 0);
    }

    /** A new segment, which opens with what the year's cells have added up to. */
    private static int openSegment(FiscalYear year, long position, JdbcTemplate db) {
        Integer last = db.queryForObject("select coalesce(max(id), 0) from figure_segment", Integer.class);
        int segment = (last == null ? 0 : last) + 1;
        db.update(
                "insert into figure_segment (id, fiscal_year, position) values (?, ?, ?)",
                segment,
                year.value(),
                position);
        db.update("""
                insert into figure_delta
                    (segment, ansvar, coding, measure, accounting_period, opening, position, amount)
                select cast(? as integer), ansvar, coding, measure, accounting_period, true, cast(? as bigint), amount
                from figure_cell where fiscal_year = ? and amount <> 0
                order by ansvar, coding, measure, accounting_period
                """, segment, position, year.value());
        return segment;
    }

    private static void insertDeltas(List<Row> rows, int segment, long position, JdbcTemplate db) {
        db.batchUpdate("""
                insert into figure_delta
                    (segment, ansvar, coding, measure, accounting_period, opening, position, amount)
                values (?, ?, ?, ?, ?, false, ?, ?)
                """, rows, BATCH, (insert, row) -> {
            insert.setInt(1, segment);
            insert.setString(2, row.ansvar());
            insert.setInt(3, row.coding());
            insert.setInt(4, row.measure());
            insert.setInt(5, row.period());
            insert.setLong(6, position);
            insert.setLong(7, row.delta().amount());
        });
    }

    /** Adds to the cells that exist and makes those that do not; answers how many were made. */
    private static int addToCells(List<Row> rows, FiscalYear year, JdbcTemplate db) {
        int[][] updated = db.batchUpdate("""
                update figure_cell set amount = amount + ?
                where coding = ? and measure = ? and accounting_period = ?
                """, rows, BATCH, (update, row) -> {
            update.setLong(1, row.delta().amount());
            update.setInt(2, row.coding());
            update.setInt(3, row.measure());
            update.setInt(4, row.period());
        });
        List<Row> absent = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (updated[i / BATCH][i % BATCH] == 0) {
                absent.add(rows.get(i));
            }
        }
        db.batchUpdate("""
                insert into figure_cell (coding, measure, accounting_period, fiscal_year, ansvar, amount)
                values (?, ?, ?, ?, ?, ?)
                """, absent, BATCH, (insert, row) -> {
            insert.setInt(1, row.coding());
            insert.setInt(2, row.measure());
            insert.setInt(3, row.period());
            insert.setInt(4, year.value());
            insert.setString(5, row.ansvar());
            insert.setLong(6, row.delta().amount());
        });
        return absent.size();
    }

    @Override
    public List<String> tables() {
        return List.of("figure_coding", "figure_cell", "figure_segment", "figure_delta", "figure_year");
    }

    @Override
    public void forget() {
        codingIds.forget();
    }
}
