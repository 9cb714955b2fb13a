package no.tertial.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.tertial.chart.Coding;
import no.tertial.chart.ReferenceData;
import no.tertial.decider.Decider;
import no.tertial.decider.Refusals;
import no.tertial.journal.ImportCommand.AbandonImport;
import no.tertial.journal.ImportCommand.Chunk;
import no.tertial.journal.ImportCommand.CompleteImport;
import no.tertial.journal.ImportCommand.PostChunks;
import no.tertial.journal.ImportCommand.StartImport;
import no.tertial.journal.ImportContents.PeriodTotal;
import no.tertial.journal.ImportEvent.ImportAbandoned;
import no.tertial.journal.ImportEvent.ImportCompleted;
import no.tertial.journal.ImportEvent.ImportStarted;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.journal.ImportRejection.ChunkOutOfOrder;
import no.tertial.journal.ImportRejection.ImportIsEmpty;
import no.tertial.journal.ImportRejection.ImportNotRunning;
import no.tertial.journal.ImportRejection.ImportUnlikeItsStart;
import no.tertial.journal.JournalRejection.NoPostings;
import no.tertial.journal.JournalRejection.PeriodIsClosed;
import no.tertial.journal.JournalRejection.PeriodOutsideLedgerYear;
import no.tertial.journal.LedgerImport.Ended;
import no.tertial.journal.LedgerImport.NotStarted;
import no.tertial.journal.LedgerImport.Running;
import no.tertial.period.AccountingPeriod;

/**
 * Takes an import in, chunk after chunk, and lets it take effect when exactly what was said at the start has come. Which
 * voucher numbers are in use is seen to before: an import holds its numbers before it starts.
 */
public record ImportDecider(ReferenceData reference, LedgerFacts facts)
        implements Decider<ImportCommand, ImportEvent, LedgerImport> {
    @Override
    public LedgerImport initial() {
        return new NotStarted();
    }

    @Override
    public List<ImportEvent> decide(ImportCommand command, LedgerImport state) {
        return switch (state) {
            case NotStarted _ when command instanceof StartImport start -> List.of(start(start));
            case Running running -> whenRunning(command, running);
            case NotStarted _, Ended _ -> throw new ImportNotRunning(command.importId()).rejected();
        };
    }

    private ImportStarted start(StartImport command) {
        Refusals refusals = new Refusals();
        refusals.when(command.contents().vouchers() == 0, () -> new ImportIsEmpty(command.importId()));
        for (PeriodTotal total : command.contents().totals()) {
            refuseIfClosed(total.period(), "", refusals);
        }
        refusals.throwIfAny();
        return new ImportStarted(
                command.importId(), command.fileHash(), command.contents(), command.known(), command.leftOut());
    }

    private List<ImportEvent> whenRunning(ImportCommand command, Running running) {
        return switch (command) {
            case StartImport c -> throw new ImportNotRunning(c.importId()).rejected();
            case PostChunks c -> post(c, running);
            case CompleteImport c -> complete(c, running);
            case AbandonImport c -> List.of(new ImportAbandoned(c.importId()));
        };
    }

    private List<ImportEvent> post(PostChunks command, Running running) {
        int next = running.posted().chunks() + 1;
        if (command.first() != next) {
            throw new ChunkOutOfOrder(command.importId(), next, command.first()).rejected();
        }
        Refusals refusals = new Refusals();
        List<ImportEvent> events = new ArrayList<>();
        for (Chunk chunk : command.chunks()) {
            check(chunk, refusals);
            events.add(new VouchersImported(
                    command.importId(), next + events.size(), chunk.vouchers(), chunk.textsHash(), frozenIn(chunk)));
        }
        refusals.throwIfAny();
        return events;
    }

    /** The organisation or the chart may have changed since the file was read. */
    private void check(Chunk chunk, Refusals refusals) {
        Set<Checked> checked = new HashSet<>();
        for (Voucher voucher : chunk.vouchers()) {
            String at = "/vouchers/" + voucher.key();
            refusals.when(voucher.lines().isEmpty(), () -> new NoPostings(voucher.key(), at));
            refusals.when(
                    !voucher.period().year().equals(voucher.key().year()),
                    () -> new PeriodOutsideLedgerYear(
                            voucher.period(), voucher.key().year(), at));
            refuseIfClosed(voucher.period(), at, refusals);
            for (Posting line : voucher.lines()) {
                if (checked.add(new Checked(line.coding(), voucher.period()))) {
                    reference.check(
                            line.coding(),
                            voucher.period().year(),
                            voucher.period().lastDay(),
                            at,
                            refusals);
                }
            }
        }
    }

    private record Checked(Coding coding, AccountingPeriod period) {}

    private void refuseIfClosed(AccountingPeriod period, String at, Refusals refusals) {
        refusals.when(facts.statusOf(period) == PeriodStatus.CLOSED, () -> new PeriodIsClosed(period, at));
    }

    private List<AccountingPeriod> frozenIn(Chunk chunk) {
        Set<AccountingPeriod> frozen = new TreeSet<>();
        for (Voucher voucher : chunk.vouchers()) {
            if (facts.statusOf(voucher.period()) == PeriodStatus.FROZEN) {
                frozen.add(voucher.period());
            }
        }
        return List.copyOf(frozen);
    }

    private static List<ImportEvent> complete(CompleteImport command, Running running) {
        ImportContents declared = running.declared();
        ImportContents posted = running.posted();
        if (!declared.equals(posted)) {
            throw new ImportUnlikeItsStart(
                            command.importId(), declared.chunks(), posted.chunks(), declared.lines(), posted.lines())
                    .rejected();
        }
        return List.of(new ImportCompleted(command.importId()));
    }

    @Override
    public LedgerImport evolve(LedgerImport state, ImportEvent event) {
        return switch (state) {
            case NotStarted _
            when event instanceof ImportStarted started -> new Running(started.contents(), ImportContents.NONE);
            case Running running -> evolve(running, event);
            case NotStarted _, Ended _ -> throw new IllegalStateException("Corrupt history: " + event);
        };
    }

    private static LedgerImport evolve(Running running, ImportEvent event) {
        return switch (event) {
            case VouchersImported imported ->
                new Running(running.declared(), running.posted().withChunk(imported.vouchers()));
            case ImportCompleted _, ImportAbandoned _ -> new Ended();
            case ImportStarted _ -> throw new IllegalStateException("Corrupt history: " + event);
        };
    }
}
