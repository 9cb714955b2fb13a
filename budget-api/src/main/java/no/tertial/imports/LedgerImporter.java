package no.tertial.imports;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import no.tertial.chart.ReferenceData;
import no.tertial.command.ChunkTexts;
import no.tertial.command.Commands;
import no.tertial.command.ImportClaims;
import no.tertial.command.ImportClaims.Posted;
import no.tertial.command.PresentReference;
import no.tertial.decider.Rejected;
import no.tertial.eventstore.StoreHead;
import no.tertial.exchange.LedgerFile;
import no.tertial.exchange.LedgerFiles;
import no.tertial.exchange.RowError;
import no.tertial.exchange.UnreadableFile;
import no.tertial.imports.LedgerPosting.Claimed;
import no.tertial.imports.Turns.Turn;
import no.tertial.journal.ImportContents.PeriodTotal;
import no.tertial.journal.JournalRejection.PeriodIsClosed;
import no.tertial.period.AccountingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Takes a ledger file in, in two passes. The first reads all of it, holds each line and voucher against what is there, and
 * claims the numbers of what is new; the second stores it chunk after chunk, and then lets it take effect. Whatever is
 * interrupted goes on from what the events say.
 */
final class LedgerImporter {
    private static final long PAUSE_MS = 500;

    private final ImportRuns runs;
    private final RunErrors errors;
    private final RunFiles files;
    private final Turns turns;
    private final Commands commands;
    private final ImportClaims ledger;
    private final ChunkTexts texts;
    private final PresentReference reference;
    private final Completeness completeness;
    private final StoreHead head;

    LedgerImporter(
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
        this.runs = runs;
        this.errors = errors;
        this.files = files;
        this.turns = turns;
        this.commands = commands;
        this.ledger = ledger;
        this.texts = texts;
        this.reference = reference;
        this.completeness = completeness;
        this.head = head;
    }

    /** Works the run to its end. @throws InterruptedException when the service stops; it goes on another time */
    void work(ImportRun run) throws IOException, InterruptedException {
        Tally tally = new Tally(run, runs);
        ReferenceData present = reference.get();
        LedgerPosting posting = new LedgerPosting(run, commands, ledger, texts, present, tally);
        try {
            switch (ledger.posted(run.id())) {
                case Posted.Nothing _ -> fromTheFile(run, present, tally, posting);
                case Posted.Chunks chunks -> fromChunk(run, chunks.chunks(), tally, posting);
                case Posted.All all
                when all.counts() -> {
                    tally.allPosted();
                    completed(run, all.position(), tally);
                }
                case Posted.All _ -> giveUp(run, ImportState.CANCELLED, tally);
            }
        } catch (Tally.Cancelled _) {
            abandonIfStarted(run, posting);
            giveUp(run, ImportState.CANCELLED, tally);
        } catch (Tally.Refused _) {
            giveUp(run, ImportState.INVALID, tally);
        } catch (UnreadableFile unreadable) {
            tally.fault(unreadable.error());
            giveUp(run, ImportState.INVALID, tally);
        } catch (Rejected refused) {
            refused.rejections().forEach(rejection -> tally.fault(RowErrors.of(0, rejection, (String) null)));
            abandonIfStarted(run, posting);
            giveUp(run, ImportState.FAILED, tally);
        }
    }

    private void fromTheFile(ImportRun run, ReferenceData present, Tally tally, LedgerPosting posting)
            throws IOException, InterruptedException {
        giveNumbersBack(run);
        runs.begin(run.id(), ImportState.READING);
        read(run, present, tally);
        tally.requireGood(run.policy());
        Claimed claimed = claim(run, tally, posting);
        if (claimed.contents().vouchers() == 0) {
            completed(run, null, tally);
        } else {
            holdPeriodsOpen(run, claimed, tally);
            posting.start(claimed.contents());
            fromChunk(run, 0, tally, posting);
        }
    }

    /** Somebody may have closed one since the file was read. */
    private void holdPeriodsOpen(ImportRun run, Claimed claimed, Tally tally) {
        Set<AccountingPeriod> closed = ledger.holdOpen(run.id(), periods(claimed));
        closed.forEach(period -> tally.fault(RowErrors.of(0, new PeriodIsClosed(period, "/period"), (String) null)));
        if (!closed.isEmpty()) {
            tally.requireGood(ErrorPolicy.REFUSE_ALL);
        }
    }

    private static Set<AccountingPeriod> periods(Claimed claimed) {
        Set<AccountingPeriod> periods = new TreeSet<>();
        for (PeriodTotal total : claimed.contents().totals()) {
            periods.add(total.period());
        }
        return periods;
    }

    private void read(ImportRun run, ReferenceData present, Tally tally) throws IOException {
        int count = Parts.count(run.fileBytes());
        LedgerReading reading = new LedgerReading(ledger, present, tally);
        try (LedgerFile file =
                        LedgerFiles.open(files.upload(run.folder()), run.options(), new LedgerBooks(present, ledger));
                Parts parts = Parts.in(files, run.folder(), count)) {
            reading.read(file, parts, run.policy()).write(files.balance(run.folder()));
        }
        tally.tell();
    }

    /** Finds out what is new and claims it. Only one import does so at a time, so it meets others' claims whole. */
    private Claimed claim(ImportRun run, Tally tally, LedgerPosting posting) throws IOException, InterruptedException {
        while (true) {
            Set<String> holders;
            try (Turn _ = turns.toClaim()) {
                runs.enter(run.id(), ImportState.CLAIMING);
                holders = sort(run, tally);
                if (holders.isEmpty()) {
                    tally.requireGood(run.policy());
                    Claimed claimed = posting.claim(files.vouchers(run.folder()));
                    if (claimed.complete()) {
                        return claimed;
                    }
                }
            }
            awaitEndOf(holders, run, tally);
        }
    }

    private Set<String> sort(ImportRun run, Tally tally) throws IOException {
        tally.beginSorting();
        try (SpoolWriter fresh = new SpoolWriter(files.vouchers(run.folder()))) {
            VoucherSorting sorting = new VoucherSorting(ledger, this::isUnderWay, tally, fresh);
            for (int part = 0; part < Parts.count(run.fileBytes()); part++) {
                try (SpoolReader lines = new SpoolReader(files.part(run.folder(), part))) {
                    sorting.sort(lines);
                }
            }
            fresh.flushToDisk();
            tally.tell();
            return sorting.holders();
        }
    }

    private boolean isUnderWay(String importId) {
        return runs.find(importId).filter(other -> !other.state().hasEnded()).isPresent();
    }

    private void awaitEndOf(Set<String> holders, ImportRun run, Tally tally) throws InterruptedException {
        runs.enter(run.id(), ImportState.WAITING);
        while (holders.stream().anyMatch(this::isUnderWay)) {
            Thread.sleep(PAUSE_MS);
            tally.tick();
        }
    }

    private void fromChunk(ImportRun run, int chunks, Tally tally, LedgerPosting posting)
            throws IOException, InterruptedException {
        runs.enter(run.id(), ImportState.POSTING);
        posting.post(files.vouchers(run.folder()), chunks);
        completed(run, posting.complete(), tally);
    }

    /** Everything that the file holds is in the ledger now. */
    private void completed(ImportRun run, @Nullable Long position, Tally tally)
            throws IOException, InterruptedException {
        ledger.letGo(run.id());
        tally.tell();
        errors.keep(run.id(), tally.keptErrors());
        runs.enter(run.id(), ImportState.RECONCILING);
        runs.end(run.id(), ImportState.COMPLETED, position, report(run, position));
        files.delete(run.folder());
    }

    private ImportReport report(ImportRun run, @Nullable Long position) throws IOException, InterruptedException {
        return completeness.report(run, position == null ? head.position() : position);
    }

    private void abandonIfStarted(ImportRun run, LedgerPosting posting) {
        if (ledger.posted(run.id()) instanceof Posted.Chunks) {
            posting.abandon();
        }
    }

    /** Gives a run up that cannot be finished for a reason outside its file. */
    void fail(ImportRun run) {
        Tally tally = new Tally(run, runs);
        tally.fault(RowError.ofFile("import-failed", "import", run.id()));
        abandonIfStarted(run, new LedgerPosting(run, commands, ledger, texts, reference.get(), tally));
        giveUp(run, ImportState.FAILED, tally);
    }

    /** Nothing of the file counts. What was handed in is kept where it can be tried again. */
    private void giveUp(ImportRun run, ImportState state, Tally tally) {
        giveNumbersBack(run);
        ledger.letGo(run.id());
        tally.tell();
        errors.keep(run.id(), tally.keptErrors());
        runs.end(run.id(), state, null, null);
        if (state != ImportState.INVALID) {
            files.delete(run.folder());
        }
    }

    /** Only where there may be any: they are looked for among all that were ever claimed. */
    private void giveNumbersBack(ImportRun run) {
        if (runs.find(run.id()).filter(now -> now.state().mayHoldNumbers()).isPresent()) {
            ledger.release(run.id());
        }
    }
}
