package no.tertial.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.tertial.command.ImportClaims;
import no.tertial.exchange.RowError;
import no.tertial.exchange.TableReader;
import no.tertial.exchange.UnreadableFile;
import no.tertial.exchange.VoucherHashes;
import no.tertial.figures.TrialBalanceQueries;
import no.tertial.imports.FileBalance.Place;
import no.tertial.imports.ImportReport.Gone;
import no.tertial.imports.ImportReport.GoneVoucher;
import no.tertial.imports.ImportReport.Reconciliation;
import no.tertial.journal.VoucherKey;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import no.tertial.replay.ReadModel;

/** Holds the ledger, as an import left it, against the file or its trial balance, and lists what a full extract lost. */
final class Completeness {
    private static final long PAUSE_MS = 50;

    private final RunFiles files;
    private final ImportClaims ledger;
    private final TrialBalanceQueries balances;
    private final ReadModel readModel;
    private final ImportRuns runs;

    Completeness(
            RunFiles files, ImportClaims ledger, TrialBalanceQueries balances, ReadModel readModel, ImportRuns runs) {
        this.runs = runs;
        this.files = files;
        this.ledger = ledger;
        this.balances = balances;
        this.readModel = readModel;
    }

    /** What is wrong with the trial balance that came along, where one did; so it is known before anything is claimed. */
    List<RowError> faults(ImportRun run) {
        Path trialBalance = files.trialBalance(run.folder());
        if (Files.notExists(trialBalance)) {
            return List.of();
        }
        try {
            return TableReader.TRIAL_BALANCE.beside(trialBalance, run.options(), _ -> {}).stream()
                    .map(Completeness::ofTrialBalance)
                    .toList();
        } catch (UnreadableFile unreadable) {
            return List.of(ofTrialBalance(unreadable.error()));
        }
    }

    private static RowError ofTrialBalance(RowError error) {
        String column = error.column() == null ? "trialBalance" : "trialBalance/" + error.column();
        return new RowError(error.row(), column, error.code(), error.facts(), error.suggestion());
    }

    /**
     * @param position from which on the import counts; the present one where it brought nothing new
     * @param leftOut how many vouchers of the file were left out
     */
    ImportReport report(ImportRun run, long position, long leftOut) throws IOException, InterruptedException {
        boolean full = run.extent() == ImportExtent.FULL;
        Path trialBalance = files.trialBalance(run.folder());
        boolean balanced = Files.exists(trialBalance);
        if (!full && !balanced) {
            return new ImportReport(null, null);
        }
        awaitReadModel(position);
        Reconciliation reconciliation = balanced
                ? reconcile("TRIAL_BALANCE", stated(trialBalance, run), position)
                : reconcile("FILE", FileBalance.read(files.balance(run.folder())), position);
        return new ImportReport(reconciliation, full ? gone(run, leftOut) : null);
    }

    private void awaitReadModel(long position) throws InterruptedException {
        while (readModel.position() < position) {
            Thread.sleep(PAUSE_MS);
        }
    }

    private static FileBalance stated(Path trialBalance, ImportRun run) {
        FileBalance stated = new FileBalance();
        TableReader.TRIAL_BALANCE.beside(
                trialBalance,
                run.options(),
                row -> stated.add(
                        row.period(),
                        new Place(row.ansvar(), row.account()),
                        row.amount().ore()));
        return stated;
    }

    private Reconciliation reconcile(String against, FileBalance stated, long position) {
        Differences differences = new Differences();
        for (FiscalYear year : stated.years()) {
            for (int number = 0; number <= AccountingPeriod.LAST; number++) {
                AccountingPeriod period = year.period(number);
                differences.compare(period, stated.of(period), balances.of(period, AsOf.position(position)));
            }
        }
        Set<String> clients = new TreeSet<>();
        stated.years().forEach(year -> clients.addAll(ledger.clientsOf(year)));
        return differences.reconciliation(against, List.copyOf(clients));
    }

    /** The client and ledger year of a voucher. */
    private record Book(String client, FiscalYear year) {}

    private Gone gone(ImportRun run, long leftOut) throws IOException {
        VoucherHashes seen = new VoucherHashes();
        Map<Book, Long> books = seen(run, seen);
        List<GoneVoucher> listed = new ArrayList<>();
        long[] count = {0};
        Map<String, Boolean> underWay = new HashMap<>(Map.of("", false));
        for (Map.Entry<Book, Long> book : books.entrySet()) {
            Book of = book.getKey();
            if (leftOut > 0 || ledger.countOf(of.client(), of.year()) != book.getValue()) {
                ledger.vouchersOf(of.client(), of.year(), (key, importId) -> {
                    if (!seen.contains(key) && !underWay.computeIfAbsent(importId, runs::isUnderWay)) {
                        count[0]++;
                        if (listed.size() < ImportReport.MOST_LISTED) {
                            listed.add(new GoneVoucher(key.toString(), importId));
                        }
                    }
                });
            }
        }
        return new Gone(count[0], listed);
    }

    /** Takes in every voucher of the file; answers how many there are of each book. */
    private Map<Book, Long> seen(ImportRun run, VoucherHashes seen) throws IOException {
        Map<Book, Long> books = new HashMap<>();
        for (int part = 0; part < Parts.count(run.fileBytes()); part++) {
            try (SpoolReader lines = new SpoolReader(files.part(run.folder(), part))) {
                Set<VoucherKey> ofPart = new HashSet<>();
                for (SpoolEntry entry = lines.next(); entry != null; entry = lines.next()) {
                    ofPart.add(entry.voucher());
                }
                for (VoucherKey key : ofPart) {
                    seen.add(key);
                    books.merge(new Book(key.client(), key.year()), 1L, Long::sum);
                }
            }
        }
        return books;
    }
}
