package no.tertial.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import no.tertial.exchange.RowError;
import no.tertial.imports.ImportRun.Progress;

/** What one worker has counted of its run. It tells the run's row now and then, and learns there that it was cancelled. */
final class Tally {
    private static final long TOLD_EVERY_NANOS = 500_000_000L;

    private final String runId;
    private final ImportRuns runs;
    private final List<RowError> kept = new ArrayList<>();
    private long lastTold = System.nanoTime();
    private long errorsOfReading;

    private long bytesRead;
    private long rows;
    private long vouchers;
    private long known;
    private long leftOut;
    private long errors;
    private long lines;
    private long linesPosted;

    /** Goes on from what was counted before the run was resumed. */
    Tally(ImportRun run, ImportRuns runs) {
        this.runId = run.id();
        this.runs = runs;
        Progress before = run.progress();
        bytesRead = before.bytesRead();
        rows = before.rows();
        vouchers = before.vouchers();
        known = before.known();
        leftOut = before.leftOut();
        errors = before.errors();
        lines = before.lines();
    }

    /** Somebody wants the run to be given up. */
    static final class Cancelled extends RuntimeException {
        private Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /** Other imports hold some of the file's vouchers; what is new in it is known when they have ended. */
    static final class Waiting extends RuntimeException {
        private final transient Set<String> holders;

        Waiting(Set<String> holders) {
            super("waiting", null, false, false);
            this.holders = holders;
        }

        Set<String> holders() {
            return holders;
        }
    }

    /** Something is wrong with the file, and nothing of it is to be taken in then. */
    static final class Refused extends RuntimeException {
        private Refused() {
            super("refused", null, false, false);
        }
    }

    /** The file is read from its beginning. */
    void beginReading() {
        bytesRead = 0;
        rows = 0;
        errors = 0;
        errorsOfReading = 0;
        kept.clear();
        beginSorting();
    }

    /** Errors from here on are those of sorting. */
    void endReading() {
        errorsOfReading = errors;
    }

    /** What is new in the file is found out anew. */
    void beginSorting() {
        errors = errorsOfReading;
        kept.subList((int) Math.min(errorsOfReading, kept.size()), kept.size()).clear();
        vouchers = 0;
        known = 0;
        leftOut = 0;
        lines = 0;
        linesPosted = 0;
    }

    void read(long bytesSoFar) {
        bytesRead = bytesSoFar;
    }

    void row() {
        rows++;
    }

    void rows(long all) {
        rows = all;
    }

    void fault(RowError error) {
        errors++;
        if (kept.size() < RunErrors.MOST_KEPT) {
            kept.add(error);
        }
    }

    void fresh(int linesOfVoucher) {
        vouchers++;
        lines += linesOfVoucher;
    }

    void alreadyThere() {
        known++;
    }

    void leaveOut() {
        leftOut++;
    }

    void posted(long linesSoFar) {
        linesPosted = linesSoFar;
    }

    void allPosted() {
        linesPosted = lines;
    }

    boolean hasErrors() {
        return errors > 0;
    }

    /** @throws Refused when there are errors and the policy takes no such file */
    void requireGood(ErrorPolicy policy) {
        if (policy == ErrorPolicy.REFUSE_ALL && hasErrors()) {
            throw new Refused();
        }
    }

    /** @throws Refused when there are errors, whatever the policy */
    void requireNoErrors() {
        requireGood(ErrorPolicy.REFUSE_ALL);
    }

    long known() {
        return known;
    }

    long leftOut() {
        return leftOut;
    }

    long vouchers() {
        return vouchers;
    }

    /** @throws Cancelled when the run is to be given up; from here on it cannot be any more */
    void settle() {
        tell();
        if (!runs.settle(runId)) {
            throw new Cancelled();
        }
    }

    /** In the order of rows. */
    List<RowError> keptErrors() {
        return kept.stream().sorted(Comparator.comparingLong(RowError::row)).toList();
    }

    /** To be called often. @throws Cancelled when the run is to be given up */
    void tick() {
        if (System.nanoTime() - lastTold > TOLD_EVERY_NANOS) {
            tell();
            requireNotCancelled();
        }
    }

    /** @throws Cancelled when the run is to be given up */
    void requireNotCancelled() {
        if (runs.isCancelled(runId)) {
            throw new Cancelled();
        }
    }

    /** Writes what was counted to the run's row. */
    void tell() {
        runs.count(runId, new Progress(bytesRead, rows, vouchers, known, leftOut, errors, lines, linesPosted));
        lastTold = System.nanoTime();
    }
}
