package no.tertial.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.chart.Coding;
import no.tertial.journal.ImportEvent.ImportAbandoned;
import no.tertial.journal.ImportEvent.ImportCompleted;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.period.FiscalYear;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the cells: what each event adds, the present sums, and for every fiscal year a new segment, opened with all sums
 * so far, when the present one has twice as many deltas as it opened with cells. So the openings cost about as much
 * storage as the deltas themselves, and an as-of answer never reads more than about three times what it opens with.
 */
public final class FigureProjection implements Projection {
    private static final int LEAST_DELTAS_IN_A_SEGMENT = 256;
    private static final int DELTAS_TO_A_CELL = 2;

    private final int leastDeltas;
    private final CodingIds codingIds = new CodingIds();
    private final ImportedFigures imports = new ImportedFigures(codingIds);

    public FigureProjection() {
        this(LEAST_DELTAS_IN_A_SEGMENT);
    }

    /** @param leastDeltas a segment is never shorter, so that a young year is not cut into crumbs */
    FigureProjection(int leastDeltas) {
        this.leastDeltas = leastDeltas;
    }

    /** @param cells how many the year had when the segment was opened */
    private record YearState(int segment, int deltas, int cells) {}

    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        long position = recorded.position();
        switch (recorded.event()) {
            case VouchersImported chunk -> imports.keep(chunk, position, db);
            case ImportAbandoned abandoned -> imports.drop(abandoned.importId(), db);
            case ImportCompleted completed -> {
                Map<FiscalYear, YearState> years = new TreeMap<>();
                imports.take(completed.importId(), db, (year, rows) -> years.put(year, add(year, rows, position, db)));
                years.forEach((year, state) -> openSegmentIfDue(year, state, position, db));
            }
            default ->
                rowsOf(recorded.event(), db)
                        .forEach((year, rows) -> openSegmentIfDue(year, add(year, rows, position, db), position, db));
        }
    }

    private Map<FiscalYear, List<FigureRow>> rowsOf(Object event, JdbcTemplate db) {
        Map<FiscalYear, List<Delta>> years = new TreeMap<>();
        Deltas.of(event)
                .forEach(delta -> years.computeIfAbsent(delta.cell().year(), _ -> new ArrayList<>())
                        .add(delta));
        Map<FiscalYear, List<FigureRow>> rows = new TreeMap<>();
        years.forEach((year, deltas) -> rows.put(year, rowsOf(year, deltas, db)));
        return rows;
    }

    private List<FigureRow> rowsOf(FiscalYear year, List<Delta> deltas, JdbcTemplate db) {
        Map<Coding, Integer> ids = codingIds.of(
                year, deltas.stream().map(delta -> delta.cell().coding()).toList(), db);
        Map<CodingMeasure, PeriodAmounts> rows = new LinkedHashMap<>();
        for (Delta delta : deltas) {
            Cell cell = delta.cell();
            rows.computeIfAbsent(new CodingMeasure(cell.coding(), cell.measure()), _ -> new PeriodAmounts())
                    .add(cell.period(), delta.amount());
        }
        List<FigureRow> written = new ArrayList<>();
        rows.forEach((row, amounts) -> written.add(new FigureRow(
                ids.getOrDefault(row.coding(), 0), row.coding().ansvar(), row.measure(), amounts, new Places())));
        return written;
    }

    private record CodingMeasure(Coding coding, Measure measure) {}

    private static YearState add(FiscalYear year, List<FigureRow> rows, long position, JdbcTemplate db) {
        YearState before = yearState(year, db);
        FigureHistory.append(rows, before.segment(), position, db);
        FigureCells.add(rows, db);
        return write(
                year, new YearState(before.segment(), before.deltas() + rows.size(), before.cells()), position, db);
    }

    private void openSegmentIfDue(FiscalYear year, YearState state, long position, JdbcTemplate db) {
        if (state.deltas() >= Math.max(leastDeltas, DELTAS_TO_A_CELL * state.cells())) {
            write(year, openSegment(year, position, db), position, db);
        }
    }

    private static YearState write(FiscalYear year, YearState state, long position, JdbcTemplate db) {
        db.update(
                "update figure_year set segment = ?, deltas = ?, cells = ?, position = ? where fiscal_year = ?",
                state.segment(),
                state.deltas(),
                state.cells(),
                position,
                year.value());
        return state;
    }

    private static YearState yearState(FiscalYear year, JdbcTemplate db) {
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
        return new YearState(segment, 0, FigureHistory.open(year, segment, position, db));
    }

    @Override
    public List<String> tables() {
        return List.of(
                "figure_coding", "figure_cell", "figure_segment", "figure_history", "figure_year", "imported_chunk");
    }

    @Override
    public void forget() {
        codingIds.forget();
    }
}
