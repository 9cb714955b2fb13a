package no.tertial.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
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
    private static final String CHUNKS = """
            select position, cells from imported_chunk where import_id = ? and position > ?
            order by position fetch first 500 rows only
            """;
    private static final int CODINGS_IN_A_STATEMENT = 5_000;
    private static final int ROWS_GIVEN_AT_ONCE = 5_000;

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

    /** What the chunks of an import add to the cells of one coding, packed one after another. */
    private static final class Gathered {
        private final Packed parts = new Packed();
        private long last;

        void add(int period, long amount, long position) {
            parts.number(period);
            parts.signed(amount);
            parts.number(position - last);
            last = position;
        }

        FigureRow row(int coding, String ansvar) {
            PeriodAmounts amounts = new PeriodAmounts();
            Places places = new Places();
            Packed.Reader reader = new Packed.Reader(parts.bytes());
            long position = 0;
            while (reader.hasMore()) {
                int period = (int) reader.number();
                amounts.add(period, reader.signed());
                position += reader.number();
                places.add(period, position);
            }
            return new FigureRow(coding, ansvar, Measure.ACTUAL, amounts, places);
        }
    }

    /**
     * Gives the rows of the whole import, some at a time, those of a responsibility centre always together. Nothing of it is
     * kept aside any more.
     */
    void take(String importId, JdbcTemplate db, BiConsumer<FiscalYear, List<FigureRow>> rows) {
        SortedMap<Integer, Gathered> codings = gathered(importId, db);
        drop(importId, db);
        centres(codings.keySet(), db).forEach((year, centres) -> {
            List<FigureRow> some = new ArrayList<>();
            centres.forEach((ansvar, ids) -> {
                ids.forEach(
                        id -> some.add(codings.getOrDefault(id, new Gathered()).row(id, ansvar)));
                if (some.size() >= ROWS_GIVEN_AT_ONCE) {
                    rows.accept(year, List.copyOf(some));
                    some.clear();
                }
            });
            if (!some.isEmpty()) {
                rows.accept(year, List.copyOf(some));
            }
        });
    }

    /** By the numbers of the codings. */
    private static SortedMap<Integer, Gathered> gathered(String importId, JdbcTemplate db) {
        SortedMap<Integer, Gathered> codings = new TreeMap<>();
        OptionalLong last = gather(importId, 0, codings, db);
        while (last.isPresent()) {
            last = gather(importId, last.getAsLong(), codings, db);
        }
        return codings;
    }

    /** Takes in the next chunks after a position; answers the position of the last of them. */
    private static OptionalLong gather(
            String importId, long after, SortedMap<Integer, Gathered> codings, JdbcTemplate db) {
        List<Long> positions = db.query(
                CHUNKS,
                (row, _) -> {
                    long position = row.getLong(1);
                    Packed.Reader chunk = new Packed.Reader(row.getBytes(2));
                    while (chunk.hasMore()) {
                        long cell = chunk.number();
                        codings.computeIfAbsent((int) (cell >> PERIOD_BITS), _ -> new Gathered())
                                .add((int) (cell & PERIOD), chunk.signed(), position);
                    }
                    return position;
                },
                importId,
                after);
        return positions.isEmpty() ? OptionalLong.empty() : OptionalLong.of(positions.getLast());
    }

    /** The import never takes effect. */
    void drop(String importId, JdbcTemplate db) {
        db.update("delete from imported_chunk where import_id = ?", importId);
    }

    /** The codings by year and responsibility centre. */
    private static SortedMap<FiscalYear, SortedMap<String, List<Integer>>> centres(
            Collection<Integer> codings, JdbcTemplate db) {
        SortedMap<FiscalYear, SortedMap<String, List<Integer>>> centres = new TreeMap<>();
        List<Integer> ids = List.copyOf(codings);
        for (int from = 0; from < ids.size(); from += CODINGS_IN_A_STATEMENT) {
            List<Integer> part = ids.subList(from, Math.min(ids.size(), from + CODINGS_IN_A_STATEMENT));
            Map<Integer, CodingIds.Known> known = CodingIds.known(part, db);
            for (int id : part) {
                CodingIds.Known coding = CodingIds.required(known, id);
                centres.computeIfAbsent(coding.year(), _ -> new TreeMap<>())
                        .computeIfAbsent(coding.ansvar(), _ -> new ArrayList<>())
                        .add(id);
            }
        }
        return centres;
    }
}
