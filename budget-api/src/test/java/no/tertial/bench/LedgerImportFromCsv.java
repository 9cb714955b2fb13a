package no.tertial.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import no.tertial.app.TestDatabase;
import no.tertial.bench.Yardstick.Comparison;
import no.tertial.bench.Yardstick.Side;
import no.tertial.generator.GeneratedMunicipality;
import no.tertial.imports.ImportRun;
import no.tertial.period.FiscalYear;
import org.springframework.util.FileSystemUtils;

/**
 * W2: a ledger from CSV to stored events, claimed vouchers and the read model, beside the same file staged and inserted in
 * plain SQL. Every round takes another year in, so both sides' tables grow; then all years are handed in once more. No ratio
 * is given before every cell of every year was compared with the sum over the file.
 */
final class LedgerImportFromCsv implements AutoCloseable {
    private static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("bench.lines", "100000,1000000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final List<TestDatabase> DATABASES = Arrays.stream(
                    System.getProperty("bench.databases", "POSTGRES,H2").split(","))
            .map(TestDatabase::valueOf)
            .toList();
    private static final int SEED = 42;
    private static final FiscalYear FIRST_YEAR = new FiscalYear(2014);

    private final TestDatabase database;
    private final int lines;
    private final List<GeneratedMunicipality> years;
    private final StagedImportInSql limit;
    private final ImportingService service;

    private LedgerImportFromCsv(TestDatabase database, int lines, List<GeneratedMunicipality> years)
            throws SQLException, IOException {
        this.database = database;
        this.lines = lines;
        this.years = years;
        this.limit = new StagedImportInSql(database);
        this.service = new ImportingService(database);
        service.found(years.getFirst());
    }

    static void measure(Results results) throws Exception {
        for (TestDatabase database : DATABASES) {
            List<Comparison> bySize = new ArrayList<>();
            for (int lines : SIZES) {
                Path folder = Files.createTempDirectory("tertial-bench-ledger");
                try (LedgerImportFromCsv bench = new LedgerImportFromCsv(database, lines, generated(lines, folder))) {
                    bySize.add(bench.measureSize(results));
                }
                FileSystemUtils.deleteRecursively(folder);
            }
            for (Comparison larger : bySize.subList(1, bySize.size())) {
                results.speed(between(database + ": by size", bySize.getFirst(), larger));
            }
        }
    }

    private static List<GeneratedMunicipality> generated(int lines, Path folder) throws IOException {
        List<GeneratedMunicipality> years = new ArrayList<>();
        for (int i = 0; i < Yardstick.runs(); i++) {
            FiscalYear year = new FiscalYear(FIRST_YEAR.value() + i);
            years.add(GeneratedMunicipality.of(lines, SEED, year, folder.resolve(year.toString()), false));
        }
        return years;
    }

    private Comparison measureSize(Results results) throws Exception {
        CpuClock cpu = service.cpu();
        Comparison first = new Yardstick("W2", database + ": CSV to events and figures", cpu)
                .compare(staged("staged"), taken("imported", lines));
        System.err.printf("  the heap has %d MiB%n", Runtime.getRuntime().maxMemory() >> 20);
        verify();
        long head = service.head();
        Comparison again = new Yardstick("W2", database + ": the same files again", cpu)
                .compare(staged("staged again"), taken("again", 0));
        if (service.head() != head) {
            throw new IllegalStateException("The same files again led to events");
        }
        results.speed(first);
        results.speed(again);
        results.speed(new Comparison(
                new Yardstick("W2", database + ": again by first", cpu),
                first.ours(),
                first.ourRounds(),
                again.ours(),
                again.ourRounds(),
                first.loadBefore(),
                again.loadAfter()));
        return first;
    }

    private static Comparison between(String work, Comparison smaller, Comparison larger) {
        return new Comparison(
                new Yardstick("W2", work, CpuClock.ofJvm()),
                smaller.ours(),
                smaller.ourRounds(),
                larger.ours(),
                larger.ourRounds(),
                smaller.loadBefore(),
                larger.loadAfter());
    }

    private Side staged(String name) {
        Iterator<GeneratedMunicipality> next = years.iterator();
        return new Side(lines + " lines " + name, () -> limit.load(next.next().ledger()));
    }

    /** @param expected how many lines of a file are new */
    private Side taken(String name, long expected) {
        Iterator<GeneratedMunicipality> next = years.iterator();
        return new Side(lines + " lines " + name, () -> {
            ImportRun run = service.take(next.next().ledger());
            if (run.progress().linesPosted() != expected) {
                throw new IllegalStateException(expected + " lines should have been new: " + run);
            }
            return lines;
        });
    }

    /** Each cell of each year is, to the øre, what the lines of its file sum to. */
    private void verify() throws SQLException, IOException {
        try (Connection connection = service.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (GeneratedMunicipality year : years) {
                limit.stage(year.ledger());
                try (CellSums expected = limit.cells();
                        CellSums read = service.cells(connection, year.year())) {
                    System.err.printf("  %s: %d cells are as in the file%n", year.year(), expected.requireSameAs(read));
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        service.close();
        limit.close();
    }
}
