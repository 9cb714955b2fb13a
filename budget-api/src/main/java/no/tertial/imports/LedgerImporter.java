package no.tertial.imports;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.tertial.chart.ReferenceData;
import no.tertial.command.ChunkTexts;
import no.tertial.command.Commands;
import no.tertial.command.ImportClaims;
import no.tertial.command.ImportClaims.Posted;
import no.tertial.command.PresentReference;
import no.tertial.decider.Rejected;
import no.tertial.exchange.LedgerFile;
import no.tertial.exchange.LedgerFiles;
import no.tertial.exchange.RowError;
import no.tertial.exchange.UnreadableFile;
import no.tertial.imports.LedgerPosting.Claimed;
import no.tertial.imports.Turns.Turn;
import no.tertial.journal.ImportContents.PeriodTotal;
import no.tertial.journal.JournalRejection.PeriodIsClosed;
import no.tertial.period.AccountingPeriod;

/**
 * Takes a ledger file in, in two passes. The first reads all of it, holds each line and voucher against what is there, and
 * claims the numbers of what is new; the second stores it chunk after chunk, and then lets it take effect. Whatever is
 * interrupted goes on from what the events say.
 */
final class LedgerImporter {
    private final ImportRuns runs;
    private final RunErrors errors;
    private final RunFiles files;
    private final Turns turns;
    private final Commands commands;
    private final ImportClaims claims;
    private final ChunkTexts texts;
    private final PresentReference reference;
    private final Completeness completeness;
    private final LedgerEnding ending;

    LedgerImporter(
            ImportRuns runs,
            RunErrors errors,
            RunFiles files,
            Turns turns,
            Commands commands,
            ImportClaims claims,
            ChunkTexts texts,
            PresentReference reference,
            Completeness completeness,
            LedgerEnding ending) {
        this.runs = runs;
        this.errors = errors;
        this.files = files;
        this.turns = turns;
        this.commands = commands;
        this.claims = claims;
        this.texts = texts;
        this.reference = reference;
        this.completeness = completeness;
        this.ending = ending;
    }

    /**
     * Works the run to its end.
     *
     * @return other imports that it waits for, to be worked on again when they have ended; none where it has ended itself
     * @throws InterruptedException when the service stops; it goes on another time
     */
    Set<String> work(ImportRun run) throws IOException, InterruptedException {
        Tally tally = new Tally(run, runs);
        ReferenceData present = reference.get();
        LedgerPosting posting = new LedgerPosting(run, commands, claims, texts, present, tally);
        try {
            goOn(run, present, tally, posting);
        } catch (Tally.Waiting waiting) {
            runs.enter(run.id(), ImportState.WAITING);
            return waiting.holders();
        } catch (Tally.Cancelled _) {
            abandonIfStarted(run, posting);
            ending.giveUp(run, ImportState.CANCELLED, tally);
        } catch (Tally.Refused _) {
            ending.giveUp(run, ImportState.INVALID, tally);
        } catch (UnreadableFile unreadable) {
            tally.fault(unreadable.error());
            ending.giveUp(run, ImportState.INVALID, tally);
        } catch (Rejected refused) {
            refused.rejections().forEach(rejection -> tally.fault(RowErrors.of(0, rejection, (String) null)));
            abandonIfStarted(run, posting);
            ending.giveUp(run, ImportState.FAILED, tally);
        }
        return Set.of();
    }

    /** From where the run's events say that it is. */
    private void goOn(ImportRun run, ReferenceData present, Tally tally, LedgerPosting posting)
            throws IOException, InterruptedException {
        switch (claims.posted(run.id())) {
            case Posted.Nothing _ -> {
                tally.requireNotCancelled();
                fromTheFile(run, present, tally, posting);
            }
            case Posted.Chunks posted -> {
                tally.requireNotCancelled();
                fromChunk(run, posted.chunks(), tally, posting);
            }
            case Posted.All all -> {
                if (all.counts()) {
                    tally.allPosted();
                    ending.complete(run, all.position(), tally);
                } else {
                    posting.dropTexts();
                    ending.giveUp(run, ImportState.CANCELLED, tally);
                }
            }
        }
    }

    private void fromTheFile(ImportRun run, ReferenceData present, Tally tally, LedgerPosting posting)
            throws IOException, InterruptedException {
        if (run.state().mayHoldNumbers()) {
            claims.release(run.id());
        }
        runs.begin(run.id(), ImportState.READING);
        Claimed claimed = readAndClaim(run, present, tally, posting);
        errors.keep(run.id(), tally.keptErrors());
        if (claimed.contents().vouchers() == 0) {
            tally.settle();
            ending.complete(run, null, tally);
        } else {
            holdPeriodsOpen(run, claimed, tally);
            posting.start(claimed.contents());
            fromChunk(run, 0, tally, posting);
        }
    }

    /** An account report says what it has beyond those before it, so none may come between its reading and its claim. */
    private Claimed readAndClaim(ImportRun run, ReferenceData present, Tally tally, LedgerPosting posting)
            throws IOException, InterruptedException {
        if (LedgerFiles.isAccountReport(files.upload(run.folder()), run.options())) {
            try (Turn _ = turns.toClaim()) {
                LineChecks checks = read(run, present, tally);
                return claim(run, checks, tally, posting);
            }
        }
        LineChecks checks = read(run, present, tally);
        try (Turn _ = turns.toClaim()) {
            return claim(run, checks, tally, posting);
        }
    }

    /** Somebody may have closed one since the file was read. */
    private void holdPeriodsOpen(ImportRun run, Claimed claimed, Tally tally) {
        Set<AccountingPeriod> closed = claims.holdOpen(run.id(), periods(claimed));
        closed.forEach(period -> tally.fault(RowErrors.of(0, new PeriodIsClosed(period, "/period"), (String) null)));
        if (!closed.isEmpty()) {
            tally.requireNoErrors();
        }
    }

    private static Set<AccountingPeriod> periods(Claimed claimed) {
        Set<AccountingPeriod> periods = new TreeSet<>();
        for (PeriodTotal total : claimed.contents().totals()) {
            periods.add(total.period());
        }
        return periods;
    }

    /** Lays the lines apart; answers what they can be checked by. */
    private LineChecks read(ImportRun run, ReferenceData present, Tally tally) throws IOException {
        LedgerBooks books = new LedgerBooks(present, claims, holder -> {
            throw new Tally.Waiting(Set.of(holder));
        });
        CodingTable codings = new CodingTable(present);
        try (LedgerFile file = LedgerFiles.open(files.upload(run.folder()), run.options(), books);
                Parts parts = Parts.in(files, run.folder(), Parts.count(run.fileBytes()))) {
            new LedgerReading(codings, tally).read(file, parts, run.policy());
        }
        requireTrialBalance(run, tally);
        tally.endReading();
        tally.tell();
        return new LineChecks(claims, codings, present);
    }

    /** No part of what came along may be read otherwise than it was meant, so no error in it is passed over. */
    private void requireTrialBalance(ImportRun run, Tally tally) {
        List<RowError> faults = completeness.faults(run);
        faults.forEach(tally::fault);
        if (!faults.isEmpty()) {
            tally.requireNoErrors();
        }
    }

    /**
     * Finds out what is new and claims it; once more where somebody posts one of the vouchers meanwhile. Only one import does
     * so at a time, so it meets others' claims whole.
     */
    private Claimed claim(ImportRun run, LineChecks checks, Tally tally, LedgerPosting posting) throws IOException {
        runs.enter(run.id(), ImportState.CLAIMING);
        while (true) {
            Set<String> holders = sort(run, checks, tally);
            if (!holders.isEmpty()) {
                throw new Tally.Waiting(holders);
            }
            tally.requireGood(run.policy());
            Claimed claimed = posting.claim(files.vouchers(run.folder()));
            if (claimed.complete()) {
                return claimed;
            }
        }
    }

    /** Writes what is new; answers the imports under way that hold some of the file's vouchers. */
    private Set<String> sort(ImportRun run, LineChecks checks, Tally tally) throws IOException {
        tally.beginSorting();
        try (SpoolWriter fresh = new SpoolWriter(files.vouchers(run.folder()))) {
            VoucherSorting sorting = new VoucherSorting(claims, checks, runs::isUnderWay, tally, fresh);
            for (int part = 0; part < Parts.count(run.fileBytes()); part++) {
                try (SpoolReader lines = new SpoolReader(files.part(run.folder(), part))) {
                    sorting.sort(lines);
                }
            }
            fresh.flushToDisk();
            sorting.balance().write(files.balance(run.folder()));
            tally.tell();
            return sorting.holders();
        }
    }

    private void fromChunk(ImportRun run, int chunks, Tally tally, LedgerPosting posting)
            throws IOException, InterruptedException {
        runs.enter(run.id(), ImportState.POSTING);
        posting.post(files.vouchers(run.folder()), chunks);
        tally.settle();
        ending.complete(run, posting.complete(), tally);
    }

    private void abandonIfStarted(ImportRun run, LedgerPosting posting) {
        if (claims.posted(run.id()) instanceof Posted.Chunks) {
            posting.abandon();
        }
    }

    /** Ends a run that cannot be worked on for a reason outside its file. */
    void fail(ImportRun run) throws InterruptedException {
        Tally tally = new Tally(run, runs);
        abandonIfStarted(run, new LedgerPosting(run, commands, claims, texts, reference.get(), tally));
        ending.fail(run, tally);
    }
}
