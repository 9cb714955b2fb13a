package no.tertial.imports;

import java.io.IOException;
import no.tertial.command.ImportClaims;
import no.tertial.command.ImportClaims.Posted;
import no.tertial.eventstore.StoreHead;
import no.tertial.exchange.RowError;
import no.tertial.imports.Turns.Turn;
import org.jspecify.annotations.Nullable;

/** Ends the runs of ledgers: what they held in the ledger is let go, and what they said of the file is kept. */
final class LedgerEnding {
    private final ImportRuns runs;
    private final RunErrors errors;
    private final RunFiles files;
    private final Turns turns;
    private final ImportClaims claims;
    private final Completeness completeness;
    private final StoreHead head;

    LedgerEnding(
            ImportRuns runs,
            RunErrors errors,
            RunFiles files,
            Turns turns,
            ImportClaims claims,
            Completeness completeness,
            StoreHead head) {
        this.runs = runs;
        this.errors = errors;
        this.files = files;
        this.turns = turns;
        this.claims = claims;
        this.completeness = completeness;
        this.head = head;
    }

    /**
     * Everything that the file holds is in the ledger now.
     *
     * @param position from which on it counts; null where nothing was new
     */
    void complete(ImportRun run, @Nullable Long position, Tally tally) throws IOException, InterruptedException {
        claims.letGo(run.id());
        tally.tell();
        runs.enter(run.id(), ImportState.RECONCILING);
        ImportReport report = completeness.report(run, position == null ? head.position() : position, tally.leftOut());
        runs.end(run.id(), ImportState.COMPLETED, position, report);
        files.delete(run.folder());
    }

    /** Nothing of the file counts. What was handed in is kept where it can be tried again. */
    void giveUp(ImportRun run, ImportState state, Tally tally) throws InterruptedException {
        giveNumbersBack(run);
        claims.letGo(run.id());
        tally.tell();
        if (!tally.keptErrors().isEmpty()) {
            errors.keep(run.id(), tally.keptErrors());
        }
        runs.end(run.id(), state, null, null);
        if (state != ImportState.INVALID) {
            files.delete(run.folder());
        }
    }

    /** The run could not be worked on for a reason outside its file. What counts goes on counting. */
    void fail(ImportRun run, Tally tally) throws InterruptedException {
        if (claims.posted(run.id()) instanceof Posted.All all && all.counts()) {
            tally.allPosted();
            tally.fault(RowError.ofFile("import-not-reconciled", "import", run.id()));
            claims.letGo(run.id());
            tally.tell();
            errors.keep(run.id(), tally.keptErrors());
            runs.end(run.id(), ImportState.COMPLETED, all.position(), null);
            files.delete(run.folder());
        } else {
            tally.fault(RowError.ofFile("import-failed", "import", run.id()));
            giveUp(run, ImportState.FAILED, tally);
        }
    }

    /**
     * Only where there may be any, since they are looked for among all that were ever claimed; and in the turn to claim, so
     * that no other import takes a voucher of this one for one that counts.
     */
    private void giveNumbersBack(ImportRun run) throws InterruptedException {
        if (mayHoldNumbers(run)) {
            try (Turn _ = turns.toClaim()) {
                claims.release(run.id());
            }
        }
    }

    private boolean mayHoldNumbers(ImportRun run) {
        return runs.find(run.id()).filter(now -> now.state().mayHoldNumbers()).isPresent();
    }
}
