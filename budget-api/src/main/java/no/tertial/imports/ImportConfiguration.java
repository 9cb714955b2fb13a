package no.tertial.imports;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import no.tertial.command.ChunkTexts;
import no.tertial.command.Commands;
import no.tertial.command.ImportClaims;
import no.tertial.command.PresentReference;
import no.tertial.eventstore.StoreHead;
import no.tertial.figures.PastMonthQueries;
import no.tertial.figures.TrialBalanceQueries;
import no.tertial.replay.ReadModel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of the import, put together. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {
    @Bean
    RunFiles runFiles(@Value("${tertial.imports.directory}") Path directory) {
        return new RunFiles(directory);
    }

    @Bean
    ImportRuns importRuns(JdbcTemplate db, TransactionTemplate transaction, Clock clock) {
        return new ImportRuns(db, transaction, clock);
    }

    @Bean
    RunErrors runErrors(JdbcTemplate db) {
        return new RunErrors(db);
    }

    @Bean
    Turns turns(DataSource dataSource) {
        return new Turns(dataSource);
    }

    @Bean
    Completeness completeness(
            RunFiles files, ImportClaims ledger, TrialBalanceQueries balances, ReadModel readModel, ImportRuns runs) {
        return new Completeness(files, ledger, balances, readModel, runs);
    }

    @Bean
    LedgerImporter ledgerImporter(
            ImportRuns runs,
            RunErrors errors,
            RunFiles files,
            Turns turns,
            Commands commands,
            ImportClaims ledger,
            ChunkTexts texts,
            PresentReference reference,
            Completeness completeness,
            StoreHead head) {
        LedgerEnding ending = new LedgerEnding(runs, errors, files, turns, ledger, completeness, head);
        return new LedgerImporter(runs, errors, files, turns, commands, ledger, texts, reference, completeness, ending);
    }

    @Bean
    TableImporter tableImporter(
            ImportRuns runs,
            RunErrors errors,
            RunFiles files,
            Commands commands,
            PresentReference reference,
            PastMonthQueries past) {
        return new TableImporter(runs, errors, files, commands, reference, past::weights);
    }

    @Bean
    ImportWorker importWorker(
            ImportRuns runs,
            RunFiles files,
            Turns turns,
            LedgerImporter ledger,
            TableImporter tables,
            Clock clock,
            @Value("${tertial.imports.at-once:2}") int atOnce) {
        return new ImportWorker(runs, files, turns, ledger, tables, clock, atOnce);
    }

    @Bean
    ImportPreviews importPreviews(PresentReference reference, ImportClaims ledger) {
        return new ImportPreviews(reference, ledger);
    }

    @Bean
    Imports imports(ImportRuns runs, RunErrors errors, RunFiles files, ImportWorker worker, Clock clock) {
        return new Imports(runs, errors, files, worker, clock);
    }
}
