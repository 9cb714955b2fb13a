package no.tertial.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.chart.Coding;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.period.FiscalYear;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps aside what the chunks of an import add to cells until the import takes effect; then each cell gets one delta for
 * the whole import. A chunk is one row, however many cells it touches.
 */
final class ImportedFigures {
    private static final int PERIOD_BITS = 4;
    private static final int CELLS_IN_A_STATEMENT = 5_000;

    private final CodingIds codingIds;

    ImportedFigures(CodingIds codingIds) {
        this.codingIds = codingIds;
    }

    /** Keeps a chunk aside. */
    void keep(VouchersImported chunk, long position, JdbcTemplate db) {
        Map<FiscalYear, List<Delta>> years = new TreeMap<>();
        Deltas.of(chunk.vouchers())
                .forEach(delta -> years.computeIfAbsent(delta.cell().year(), _ -> new ArrayList<>())
                        .add(delta));
        Packed cells = new Packed();
        years.forEach((year, deltas) -> pack(year, deltas, cells, db));
        db.update(
                "insert into imported_chunk (import_id, position, cells) values (?, ?, ?)",
                chunk.importId(),
                position,
                cells.bytes());
    }

    private void pack(FiscalYear year, List<Delta> deltas, Packed cells, JdbcTemplate db) {
        Map<Coding, Integer> ids = codingIds.of(
                year, deltas.stream().map(delta -> delta.cell().coding()).toList(), db);
        for (Delta delta : deltas) {
            int coding = ids.getOrDefault(delta.cell().coding(), 0);
            cells.number((long) coding << PERIOD_BITS | delta.cell().period());
            cells.signed(delta.amount());
        }
    }

    /** What the import adds to one cell, and where. */
    private static final class Gathered {
        private final Places places = new Places();
        private long amount;

        void add(long more, long position) {
            amount = Math.addExact(amount, more);
            places.add(position);
        }
    }

    /** The rows of the whole import by their years; nothing of it is kept aside any more. */
    Map<FiscalYear, List<FigureRow>> take(String importId, JdbcTemplate db) {
        Map<Long, Gathered> cells = new HashMap<>();
        db.query(
                "select position, cells from imported_chunk where import_id = ? order by position",
                row -> {
                    Packed.Reader chunk = new Packed.Reader(row.getBytes(2));
                    while (chunk.hasMore()) {
                        cells.computeIfAbsent(chunk.number(), _ -> new Gathered())
                                .add(chunk.signed(), row.getLong(1));
                    }
                },
                importId);
        drop(importId, db);
        return rows(cells, db);
    }

    /** The import never takes effect. */
    void drop(String importId, JdbcTemplate db) {
        db.update("delete from imported_chunk where import_id = ?", importId);
    }

    private static Map<FiscalYear, List<FigureRow>> rows(Map<Long, Gathered> cells, JdbcTemplate db) {
        Map<FiscalYear, List<FigureRow>> years = new TreeMap<>();
        List<Long> keys = cells.keySet().stream().sorted().toList();
        for (int from = 0; from < keys.size(); from += CELLS_IN_A_STATEMENT) {
            List<Long> part = keys.subList(from, Math.min(keys.size(), from + CELLS_IN_A_STATEMENT));
            Map<Integer, CodingIds.Known> codings = CodingIds.known(
                    part.stream()
                            .map(key -> (int) (key >> PERIOD_BITS))
                            .distinct()
                            .toList(),
                    db);
            for (long key : part) {
                CodingIds.Known coding = CodingIds.required(codings, (int) (key >> PERIOD_BITS));
                Gathered gathered = cells.get(key);
                if (gathered != null) {
                    years.computeIfAbsent(coding.year(), _ -> new ArrayList<>())
                            .add(new FigureRow(
                                    coding.id(),
                                    coding.ansvar(),
                                    Measure.ACTUAL,
                                    (int) (key & (1 << PERIOD_BITS) - 1),
                                    gathered.amount,
                                    gathered.places.bytes()));
                }
            }
        }
        return years;
    }
}
