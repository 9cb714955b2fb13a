package no.tertial.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import no.tertial.app.CellsByPeriod;
import no.tertial.app.TertialApplication;
import no.tertial.app.TestDatabase;
import no.tertial.chart.OrganisationCommand;
import no.tertial.chart.Scope;
import no.tertial.command.Commands;
import no.tertial.command.IdempotencyKey;
import no.tertial.eventstore.StoreHead;
import no.tertial.exchange.ReadingOptions;
import no.tertial.generator.GeneratedMunicipality;
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
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a database of its own, which takes in files as they lie on the disk. */
final class ImportingService implements AutoCloseable {
    private static final Caller FINANCE = new Caller("finance", Role.FINANCE, new Scope.All());
    private static final Caller ADMINISTRATOR = new Caller("admin", Role.ADMINISTRATOR, new Scope.All());

    /** Measure 4 is what is posted. */
    private static final String CELLS = """
            select concat(case when c.accounting_period < 10 then '0' else '' end, c.accounting_period, ' ', k.ansvar,
                          case k.account_class when 'CAPITAL' then ' 0 ' else ' 1 ' end, k.account, ' ',
                          k.function_code, ' ', k.project) %s as cell,
                   c.amount
            from CELLS c join figure_coding k on k.id = c.coding
            where c.fiscal_year = %s and c.measure = 4 and c.amount <> 0
            order by cell""".replace("CELLS", CellsByPeriod.SQL);

    private final TestDatabase kind;
    private final ConfigurableApplicationContext service;
    private int requests;

    ImportingService(TestDatabase kind) throws IOException {
        this.kind = kind;
        Path directory = Files.createTempDirectory("tertial-bench-imports");
        List<String> arguments = new ArrayList<>(
                List.of("--server.port=0", "--tertial.demo=false", "--tertial.imports.directory=" + directory));
        kind.fresh().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        service = new SpringApplicationBuilder(TertialApplication.class)
                .profiles(kind.profiles())
                .run(arguments.toArray(String[]::new));
    }

    /** Organisation and chart, in force from the municipality's year. */
    void found(GeneratedMunicipality municipality) throws IOException {
        for (OrganisationCommand command : municipality.organisation()) {
            send(command);
        }
        send(municipality.chart());
    }

    private void send(Object command) {
        service.getBean(Commands.class).send(command, "bench", ADMINISTRATOR, key());
    }

    /** Takes the file in, and waits until it counts in the figures. */
    ImportRun take(Path csv) throws InterruptedException {
        Imports imports = service.getBean(Imports.class);
        ImportRequest request = new ImportRequest(
                ImportKind.LEDGER,
                ImportExtent.PART,
                ErrorPolicy.REFUSE_ALL,
                ReadingOptions.NONE,
                csv.getFileName().toString(),
                FINANCE,
                key());
        ImportRun run = imports.submit(request, path -> Files.createLink(path, csv), null);
        while (!run.state().hasEnded()) {
            Thread.sleep(20);
            run = imports.find(run.id()).orElseThrow();
        }
        if (run.state() != ImportState.COMPLETED) {
            throw new IllegalStateException(run + ": " + imports.errors(run.id(), 0, 10));
        }
        long head = head();
        while (service.getBean(ReadModel.class).position() < head) {
            Thread.sleep(5);
        }
        return run;
    }

    private IdempotencyKey key() {
        requests++;
        return new IdempotencyKey("bench-" + requests, "0".repeat(64));
    }

    /** The position of the last event. */
    long head() {
        return service.getBean(StoreHead.class).position();
    }

    /** What the read model says of each of the year's cells that is not zero. */
    CellSums cells(Connection connection, FiscalYear year) throws SQLException {
        String inBytes = kind == TestDatabase.POSTGRES ? "collate \"C\"" : "";
        return CellSums.of(connection, CELLS.formatted(inBytes, year));
    }

    DataSource dataSource() {
        return service.getBean(DataSource.class);
    }

    CpuClock cpu() throws SQLException, IOException {
        return kind == TestDatabase.H2 ? CpuClock.ofJvm() : CpuClock.with(dataSource());
    }

    @Override
    public void close() {
        service.close();
    }
}
