package no.tertial.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tertial.app.TestDatabase;
import no.tertial.generator.GeneratedMunicipality;
import no.tertial.period.FiscalYear;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * W7: how many bytes a ledger line takes, indexes included, after a year of nightly imports; and what other ways of
 * compressing the stored chunks would have made of the very same ones.
 */
final class StoragePerLine {
    /** What a line takes that is an event of its own. */
    private static final int ONE_EVENT_A_LINE = 481;

    private static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("bench.lines", "100000,1000000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final List<TestDatabase> DATABASES = Arrays.stream(
                    System.getProperty("bench.databases", "POSTGRES,H2").split(","))
            .map(TestDatabase::valueOf)
            .toList();
    private static final int SEED = 42;
    private static final FiscalYear YEAR = new FiscalYear(2014);

    private StoragePerLine() {}

    static void measure(Results results) throws Exception {
        for (int lines : SIZES) {
            GeneratedMunicipality municipality = GeneratedMunicipality.of(
                    lines, SEED, YEAR, Files.createTempDirectory("tertial-bench-nightly"), true);
            for (TestDatabase database : DATABASES) {
                measure(results, lines, municipality, database);
            }
            municipality.delete();
        }
    }

    private static void measure(Results results, int lines, GeneratedMunicipality municipality, TestDatabase database)
            throws Exception {
        try (ImportingService service = new ImportingService(database)) {
            service.found(municipality);
            JdbcTemplate db = new JdbcTemplate(service.dataSource());
            Map<String, Long> before = sizes(database, db);
            takeEachNight(service, municipality, lines);
            report(results, database + ": " + lines, lines, before, sizes(database, db));
            tellHistory(db, lines);
            if (database == DATABASES.getFirst()) {
                PayloadVariants.of(db).report(results);
            }
        }
    }

    private static void takeEachNight(ImportingService service, GeneratedMunicipality municipality, int lines)
            throws IOException, InterruptedException {
        long stored = 0;
        List<Path> nights = municipality.nightly();
        for (Path night : nights) {
            stored += service.take(night).progress().linesPosted();
        }
        if (stored != lines) {
            throw new IllegalStateException(stored + " of " + lines + " lines were stored");
        }
        System.err.printf("  %d lines in %d nights%n", lines, nights.size());
    }

    /** Bytes of each table with its indexes; on H2, of the pages that are in use. */
    private static Map<String, Long> sizes(TestDatabase database, JdbcTemplate db) {
        if (database == TestDatabase.POSTGRES) {
            db.execute("vacuum analyze");
        }
        Map<String, Long> sizes = new LinkedHashMap<>();
        db.query(
                switch (database) {
                    case POSTGRES ->
                        "select relname, pg_total_relation_size(relid) from pg_stat_user_tables order by relname";
                    case H2 -> """
                        select table_name, db_object_total_size('TABLE', table_schema, table_name)
                        from information_schema.tables where table_type = 'BASE TABLE' and table_schema = 'public'
                        order by table_name
                        """;
                },
                row -> {
                    sizes.put(row.getString(1), row.getLong(2));
                });
        return sizes;
    }

    /** How much of the history is what nights brought, and how much what new segments opened with. */
    private static void tellHistory(JdbcTemplate db, int lines) {
        db.query("""
                select what, count(*), sum(octet_length(figures))
                from (select case when h.position = s.position then 'openings' else 'deltas' end as what, h.figures
                      from figure_history h join figure_segment s on s.id = h.segment) t
                group by what order by what
                """, row -> {
            System.err.printf(
                    "  %s: %.2f rows and %.1f packed bytes a line%n",
                    row.getString(1), row.getLong(2) / (double) lines, row.getLong(3) / (double) lines);
        });
    }

    private static void report(
            Results results, String title, int lines, Map<String, Long> before, Map<String, Long> after)
            throws IOException {
        double events = 0;
        double all = 0;
        for (Map.Entry<String, Long> table : after.entrySet()) {
            double bytes = (table.getValue() - before.getOrDefault(table.getKey(), 0L)) / (double) lines;
            all += bytes;
            events += table.getKey().equals("event_entry") ? bytes : 0;
            if (bytes >= 0.1) {
                System.err.printf("  %s: %.1f bytes a line%n", table.getKey(), bytes);
            }
        }
        String limit = ONE_EVENT_A_LINE + " bytes, one event a line";
        String work = title + " lines, nightly: ";
        results.size("W7", work + "events", limit, "%.1f bytes a line".formatted(events));
        results.size("W7", work + "events, claims, texts, read model", limit, "%.1f bytes a line".formatted(all));
    }
}
