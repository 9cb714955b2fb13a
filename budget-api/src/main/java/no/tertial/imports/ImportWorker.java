package no.tertial.imports;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.tertial.imports.Turns.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Works through the runs whose files lie with this instance, a few at a time; also those that were left when one died. */
final class ImportWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int ATTEMPTS = 3;

    private final ImportRuns runs;
    private final RunFiles files;
    private final Turns turns;
    private final LedgerImporter ledger;
    private final TableImporter tables;
    private final ExecutorService threads;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    /** @param atOnce how many runs are worked on at the same time */
    ImportWorker(
            ImportRuns runs, RunFiles files, Turns turns, LedgerImporter ledger, TableImporter tables, int atOnce) {
        this.runs = runs;
        this.files = files;
        this.turns = turns;
        this.ledger = ledger;
        this.tables = tables;
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("import-", 1).factory());
    }

    /** Takes in hand what is not ended and in nobody's hand; asked for when a run comes in, and now and then. */
    void look() {
        for (ImportRun run : runs.underWay()) {
            if (files.has(run.folder()) && inHand.add(run.id())) {
                threads.execute(() -> work(run.id()));
            }
        }
    }

    private void work(String id) {
        try {
            Optional<Turn> turn = turns.of(id);
            if (turn.isPresent()) {
                try (Turn _ = turn.get()) {
                    workOn(id);
                }
            }
        } catch (DataAccessException e) {
            LOG.warn("Import {} waits for the database", id, e);
        } finally {
            inHand.remove(id);
        }
    }

    /** As it stands now: between the look and the turn somebody else may have ended it. */
    private void workOn(String id) {
        Optional<ImportRun> run = runs.find(id).filter(found -> !found.state().hasEnded());
        if (run.isEmpty()) {
            return;
        }
        try {
            work(run.get());
            failures.remove(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            failed(run.get(), e);
        }
    }

    private void work(ImportRun run) throws IOException, InterruptedException {
        switch (run.kind()) {
            case LEDGER -> ledger.work(run);
            case ORGANISATION, CHART, BUDGET, ADJUSTMENTS -> tables.work(run);
        }
    }

    /** It may be the database or the disk, so it is tried again a few times before it is given up. */
    private void failed(ImportRun run, Exception cause) {
        int times = failures.merge(run.id(), 1, Integer::sum);
        LOG.error("Import {} failed, time {} of {}", run.id(), times, ATTEMPTS, cause);
        if (times >= ATTEMPTS) {
            failures.remove(run.id());
            if (run.kind() == ImportKind.LEDGER) {
                ledger.fail(run);
            } else {
                tables.fail(run);
            }
        }
    }

    /** What is in hand is left where it is, and resumed at the next start. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
