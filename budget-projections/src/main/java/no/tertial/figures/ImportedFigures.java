package no.tertial.figures;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.tertial.chart.Coding;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.period.FiscalYear;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps aside what the chunks of an import add to cells until the import takes effect; then each coding gets one
 * row for the whole import. A chunk is one row, however many cells it touches.
 */
final class ImportedFigures {
    private static final int PERIOD_BITS = 4;
    private static final int PERIOD = (1 << PERIOD_BITS) - 1;
    private static final int CHUNKS_AT_ONCE = 500;
    private static final int CODINGS_IN_A_STATEMENT = 5_000;

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

    /** What the import adds to the cells of one coding, and where. */
    private static final class Gathered {
        private final Places places = new Places();
        private final PeriodAmounts amounts = new PeriodAmounts();

        void add(int period, long amount, long position) {
            amounts.add(period, amount);
            places.add(period, position);
        }
    }

    /** The rows of the whole import by their years; nothing of it is kept aside any more. */
    Map<FiscalYear, List<FigureRow>> take(String importId, JdbcTemplate db) {
        SortedMap<Integer, Gathered> codings = new TreeMap<>();
        db.query(
                connection -> {
                    PreparedStatement chunks = connection.prepareStatement(
                            "select position, cells from imported_chunk where import_id = ? order by position");
                    chunks.setFetchSize(CHUNKS_AT_ONCE);
                    chunks.setString(1, importId);
                    return chunks;
                },
                row -> {
                    Packed.Reader chunk = new Packed.Reader(row.getBytes(2));
                    while (chunk.hasMore()) {
                        long cell = chunk.number();
                        codings.computeIfAbsent((int) (cell >> PERIOD_BITS), _ -> new Gathered())
                                .add((int) (cell & PERIOD), chunk.signed(), row.getLong(1));
                    }
                });
        drop(importId, db);
        return rows(codings, db);
    }

    /** The import never takes effect. */
    void drop(String importId, JdbcTemplate db) {
        db.update("delete from imported_chunk where import_id = ?", importId);
    }

    private static Map<FiscalYear, List<FigureRow>> rows(SortedMap<Integer, Gathered> codings, JdbcTemplate db) {
        Map<FiscalYear, List<FigureRow>> years = new TreeMap<>();
        List<Integer> ids = List.copyOf(codings.keySet());
        for (int from = 0; from < ids.size(); from += CODINGS_IN_A_STATEMENT) {
            List<Integer> part = ids.subList(from, Math.min(ids.size(), from + CODINGS_IN_A_STATEMENT));
            Map<Integer, CodingIds.Known> known = CodingIds.known(part, db);
            for (int id : part) {
                CodingIds.Known coding = CodingIds.required(known, id);
                Gathered gathered = codings.getOrDefault(id, new Gathered());
                years.computeIfAbsent(coding.year(), _ -> new ArrayList<>())
                        .add(new FigureRow(id, coding.ansvar(), Measure.ACTUAL, gathered.amounts, gathered.places));
            }
        }
        return years;
    }
}
