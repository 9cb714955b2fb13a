package no.tertial.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import no.tertial.imports.Turns.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Works through the runs whose files lie with this instance, a few at a time; also those that were left when one died. */
final class ImportWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    private final ImportRuns runs;
    private final RunFiles files;
    private final Turns turns;
    private final LedgerImporter ledger;
    private final TableImporter tables;
    private final Clock clock;
    private final ExecutorService threads;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> waiting = new ConcurrentHashMap<>();

    /**
     * How often a run has failed since it last came further.
     *
     * @param linesPosted as of the last time
     * @param next when it may be tried again
     */
    private record Failures(int times, long linesPosted, Instant next) {}

    /** @param atOnce how many runs are worked on at the same time */
    ImportWorker(
            ImportRuns runs,
            RunFiles files,
            Turns turns,
            LedgerImporter ledger,
            TableImporter tables,
            Clock clock,
            int atOnce) {
        this.clock = clock;
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
        try {
            for (ImportRun run : runs.underWay()) {
                if (isDue(run) && inHand.add(run.id())) {
                    threads.execute(() -> work(run.id()));
                }
            }
        } catch (DataAccessException | RejectedExecutionException e) {
            LOG.warn("Imports are looked for another time", e);
        }
    }

    /** One that was cancelled needs no file to be ended. */
    private boolean isDue(ImportRun run) {
        if (run.cancelled()) {
            return true;
        }
        Failures failed = failures.get(run.id());
        return files.has(run.folder())
                && waiting.getOrDefault(run.id(), Set.of()).stream().noneMatch(runs::isUnderWay)
                && (failed == null || failed.next().isBefore(clock.instant()));
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
            waiting.remove(id);
            work(run.get());
            failures.remove(id);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            failed(id, e);
        }
    }

    private void work(ImportRun run) throws IOException, InterruptedException {
        switch (run.kind()) {
            case LEDGER -> {
                Set<String> holders = ledger.work(run);
                if (!holders.isEmpty()) {
                    waiting.put(run.id(), holders);
                }
            }
            case ORGANISATION, CHART, BUDGET, ADJUSTMENTS -> tables.work(run);
        }
    }

    private void failed(String id, Throwable cause) {
        try {
            failed(runs.find(id).orElseThrow(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** It may be the database or the disk, so it is tried again a few times, with longer and longer pauses. */
    private void failed(ImportRun run, Throwable cause) throws InterruptedException {
        Failures before = failures.get(run.id());
        long posted = run.progress().linesPosted();
        int times = before == null || posted > before.linesPosted() ? 1 : before.times() + 1;
        LOG.error("Import {} failed, time {} of {}", run.id(), times, ATTEMPTS, cause);
        if (times < ATTEMPTS) {
            Instant next = clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << times - 1));
            failures.put(run.id(), new Failures(times, posted, next));
        } else {
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
