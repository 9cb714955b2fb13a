package no.tertial.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import no.tertial.chart.Coding;
import no.tertial.period.FiscalYear;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the cells: each delta as a row, the present sums, and for every fiscal year a new segment, opened with all sums
 * so far, when the present one has as many deltas as it opened with cells. So the opening rows cost about as much storage
 * as the deltas themselves, and an as-of answer never reads more than about twice what a present one does.
 */
public final class FigureProjection implements Projection {
    private static final int LEAST_DELTAS_IN_A_SEGMENT = 256;

    /** One statement carries many rows: the database is asked once where it would be asked for each. */
    private static final int ROWS_IN_A_STATEMENT = 100;

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

    /** @param cells how many the year had when the segment was opened */
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
        inParts(rows, part -> insertDeltas(part, before.segment(), position, db));
        inParts(rows, part -> addToCells(part, year, db));
        YearState after = new YearState(before.segment(), before.deltas() + rows.size(), before.cells());
        if (after.deltas() >= Math.max(leastDeltas, after.cells())) {
            after = openSegment(year, position, db);
        }
        db.update(
                "update figure_year set segment = ?, deltas = ?, cells = ?, position = ? where fiscal_year = ?",
                after.segment(),
                after.deltas(),
                after.cells(),
                position,
                year.value());
    }

    private static void inParts(List<Row> rows, Consumer<List<Row>> write) {
        for (int from = 0; from < rows.size(); from += ROWS_IN_A_STATEMENT) {
            write.accept(rows.subList(from, Math.min(rows.size(), from + ROWS_IN_A_STATEMENT)));
        }
    }

    private YearState yearState(FiscalYear year, JdbcTemplate db) {
        List<YearState> found = db.query(
                "select segment, deltas, cells from figure_year where fiscal_year = ?",
                (row, _) -> new YearState(row.getInt(1), row.getInt(2), row.getInt(3)),
                year.value());
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        YearState first = openSegment(year, 0, db);
        db.update(
                "insert into figure_year (fiscal_year, segment, deltas, cells, position) values (?, ?, 0, 0, 0)",
                year.value(),
                first.segment());
        return first;
    }

    /** A new segment, which opens with what the year's cells have added up to. */
    private static YearState openSegment(FiscalYear year, long position, JdbcTemplate db) {
        Integer last = db.queryForObject("select coalesce(max(id), 0) from figure_segment", Integer.class);
        int segment = (last == null ? 0 : last) + 1;
        db.update(
                "insert into figure_segment (id, fiscal_year, position) values (?, ?, ?)",
                segment,
                year.value(),
                position);
        int cells = db.update("""
                insert into figure_delta
                    (segment, ansvar, coding, measure, accounting_period, opening, position, amount)
                select cast(? as integer), ansvar, coding, measure, accounting_period, true, cast(? as bigint), amount
                from figure_cell where fiscal_year = ? and amount <> 0
                order by ansvar, coding, measure, accounting_period
                """, segment, position, year.value());
        return new YearState(segment, 0, cells);
    }

    private static void insertDeltas(List<Row> rows, int segment, long position, JdbcTemplate db) {
        List<Object> values = new ArrayList<>();
        rows.forEach(row -> values.addAll(List.of(
                segment,
                row.ansvar(),
                row.coding(),
                row.measure(),
                row.period(),
                position,
                row.delta().amount())));
        db.update("""
                insert into figure_delta
                    (segment, ansvar, coding, measure, accounting_period, opening, position, amount)
                values\s""" + times(rows.size(), "(?, ?, ?, ?, ?, false, ?, ?)"), values.toArray());
    }

    /** Adds to the cells that exist and makes those that do not. */
    private static void addToCells(List<Row> rows, FiscalYear year, JdbcTemplate db) {
        List<Object> values = new ArrayList<>();
        rows.forEach(row -> values.addAll(List.of(
                row.coding(),
                row.measure(),
                row.period(),
                year.value(),
                row.ansvar(),
                row.delta().amount())));
        db.update(
                """
                merge into figure_cell c using (values %s)
                    d (coding, measure, accounting_period, fiscal_year, ansvar, amount)
                on c.coding = d.coding and c.measure = d.measure and c.accounting_period = d.accounting_period
                when matched then update set amount = c.amount + d.amount
                when not matched then insert (coding, measure, accounting_period, fiscal_year, ansvar, amount)
                    values (d.coding, d.measure, d.accounting_period, d.fiscal_year, d.ansvar, d.amount)
                """.formatted(times(
                        rows.size(),
                        "(cast(? as integer), cast(? as smallint), cast(? as smallint), cast(? as smallint),"
                                + " cast(? as varchar(40)), cast(? as bigint))")),
                values.toArray());
    }

    private static String times(int rows, String one) {
        return String.join(", ", Collections.nCopies(rows, one));
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
