package no.tertial.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.app.CellsByPeriod;
import no.tertial.app.ServiceTest;
import no.tertial.chart.Scope;
import no.tertial.command.IdempotencyKey;
import no.tertial.eventstore.StoreHead;
import no.tertial.exchange.ReadingOptions;
import no.tertial.imports.ErrorPolicy;
import no.tertial.imports.ImportExtent;
import no.tertial.imports.ImportKind;
import no.tertial.imports.ImportRequest;
import no.tertial.imports.ImportRun;
import no.tertial.imports.ImportState;
import no.tertial.imports.Imports;
import no.tertial.period.FiscalYear;
import no.tertial.replay.ReadModel;
import no.tertial.security.Caller;
import no.tertial.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** A generated municipality in a service of its own: what its files say is what the figures say. */
@TestPropertySource(properties = "tertial.imports.at-once=1")
class GeneratedLedgerTest extends ServiceTest {
    private static final int LINES = 10_000;
    private static final FiscalYear YEAR = new FiscalYear(2024);

    @Autowired
    private Imports imports;

    @Autowired
    private StoreHead head;

    @Autowired
    private ReadModel readModel;

    @Autowired
    private JdbcTemplate db;

    private int requests;

    @Test
    void all_its_files_are_taken_in_each_line_of_the_ledger_once(@TempDir Path folder) throws Exception {
        GeneratedMunicipality made = GeneratedMunicipality.of(LINES, 7, YEAR, folder, true);
        take(ImportKind.ORGANISATION, folder.resolve("organisation.csv"), Role.ADMINISTRATOR);
        take(ImportKind.CHART, folder.resolve("chart.csv"), Role.ADMINISTRATOR);
        take(ImportKind.BUDGET, folder.resolve("budget.csv"), Role.FINANCE);

        long ofNights = 0;
        for (Path night : made.nightly().subList(0, 10)) {
            ofNights += take(night).progress().linesPosted();
        }
        ImportRun whole = take(made.ledger());

        assertThat(ofNights).isEqualTo(linesIn(made.nightly().subList(0, 10)));
        assertThat(whole.progress().linesPosted()).isEqualTo(LINES - ofNights);
        assertThat(figures()).isEqualTo(sums(made));

        long before = head.position();
        ImportRun again = take(made.ledger());

        assertThat(again.progress().linesPosted()).isZero();
        assertThat(head.position()).isEqualTo(before);
    }

    private ImportRun take(Path ledger) throws InterruptedException {
        return take(ImportKind.LEDGER, ledger, Role.FINANCE);
    }

    private ImportRun take(ImportKind kind, Path csv, Role role) throws InterruptedException {
        requests++;
        ImportRequest request = new ImportRequest(
                kind,
                ImportExtent.PART,
                ErrorPolicy.REFUSE_ALL,
                ReadingOptions.NONE,
                csv.getFileName().toString(),
                new Caller("generated", role, new Scope.All()),
                new IdempotencyKey("generated-" + requests, "0".repeat(64)));
        ImportRun run = imports.submit(request, path -> Files.copy(csv, path), null);
        while (!run.state().hasEnded()) {
            Thread.sleep(10);
            run = imports.find(run.id()).orElseThrow();
        }
        assertThat(run.state()).as("%s", imports.errors(run.id(), 0, 5)).isEqualTo(ImportState.COMPLETED);
        return run;
    }

    private static long linesIn(List<Path> files) throws IOException {
        long lines = 0;
        for (Path file : files) {
            lines += Files.readAllLines(file).size() - 1;
        }
        return lines;
    }

    /** What the file sums to in each cell, in øre; none that is zero. */
    private static Map<String, Long> sums(GeneratedMunicipality made) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        for (List<String> row : made.rows("ledger.csv")) {
            String period = Integer.toString(Integer.parseInt(row.get(5).substring(5)));
            String cell = String.join(" ", period, row.get(8), row.get(7), row.get(9), row.get(10), row.get(11));
            sums.merge(cell, GeneratedMunicipality.money(row.get(12)).ore(), Long::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private Map<String, Long> figures() throws InterruptedException {
        while (readModel.position() < head.position()) {
            Thread.sleep(10);
        }
        Map<String, Long> figures = new TreeMap<>();
        db.query(
                """
                select c.accounting_period, k.ansvar, k.account_class, k.account, k.function_code, k.project, c.amount
                from %s c join figure_coding k on k.id = c.coding
                where c.fiscal_year = ? and c.measure = 4 and c.amount <> 0""".formatted(CellsByPeriod.SQL),
                row -> {
                    String cell = String.join(
                            " ",
                            row.getString(1),
                            row.getString(2),
                            row.getString(3).equals("CAPITAL") ? "0" : "1",
                            row.getString(4),
                            row.getString(5),
                            row.getString(6));
                    figures.put(cell, row.getLong(7));
                },
                YEAR.value());
        return figures;
    }
}
