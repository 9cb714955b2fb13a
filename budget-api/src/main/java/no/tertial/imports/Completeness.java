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
import java.util.TreeMap;
import java.util.TreeSet;
import no.tertial.command.ImportClaims;
import no.tertial.exchange.BalanceRow;
import no.tertial.exchange.TableReader;
import no.tertial.figures.TrialBalance;
import no.tertial.figures.TrialBalanceQueries;
import no.tertial.imports.FileBalance.Cell;
import no.tertial.imports.ImportReport.Difference;
import no.tertial.imports.ImportReport.Gone;
import no.tertial.imports.ImportReport.GoneVoucher;
import no.tertial.imports.ImportReport.Reconciliation;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
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

    Completeness(RunFiles files, ImportClaims ledger, TrialBalanceQueries balances, ReadModel readModel) {
        this.files = files;
        this.ledger = ledger;
        this.balances = balances;
        this.readModel = readModel;
    }

    /** @param position from which on the import counts; the present one where it brought nothing new */
    ImportReport report(ImportRun run, long position) throws IOException, InterruptedException {
        boolean full = run.extent() == ImportExtent.FULL;
        Path trialBalance = files.trialBalance(run.folder());
        if (Files.exists(trialBalance)) {
            return new ImportReport(
                    reconcile("TRIAL_BALANCE", stated(trialBalance, run), position), full ? gone(run) : null);
        }
        return full
                ? new ImportReport(
                        reconcile(
                                "FILE",
                                FileBalance.read(files.balance(run.folder())).sums(),
                                position),
                        gone(run))
                : new ImportReport(null, null);
    }

    private static Map<Cell, Long> stated(Path trialBalance, ImportRun run) {
        Map<Cell, Long> stated = new HashMap<>();
        for (BalanceRow row :
                TableReader.TRIAL_BALANCE.read(trialBalance, run.options()).rows()) {
            stated.merge(
                    new Cell(row.period(), row.ansvar(), row.account()),
                    row.amount().ore(),
                    Math::addExact);
        }
        return stated;
    }

    private Reconciliation reconcile(String against, Map<Cell, Long> stated, long position)
            throws InterruptedException {
        Map<Cell, Money> differences = new TreeMap<>(Cell.ORDER);
        Map<Cell, Long> ledgerSums = ledgerOf(years(stated.keySet()), position);
        Set<Cell> cells = new TreeSet<>(Cell.ORDER);
        cells.addAll(stated.keySet());
        cells.addAll(ledgerSums.keySet());
        long total = 0;
        for (Cell cell : cells) {
            long difference = ledgerSums.getOrDefault(cell, 0L) - stated.getOrDefault(cell, 0L);
            total += difference;
            if (difference != 0) {
                differences.put(cell, new Money(difference));
            }
        }
        return new Reconciliation(
                against,
                cells.size(),
                differences.size(),
                new Money(total),
                clients(years(stated.keySet())),
                listed(differences, stated, ledgerSums));
    }

    private static Set<FiscalYear> years(Set<Cell> cells) {
        Set<FiscalYear> years = new TreeSet<>();
        cells.forEach(cell -> years.add(cell.period().year()));
        return years;
    }

    private Map<Cell, Long> ledgerOf(Set<FiscalYear> years, long position) throws InterruptedException {
        while (readModel.position() < position) {
            Thread.sleep(PAUSE_MS);
        }
        Map<Cell, Long> sums = new HashMap<>();
        for (FiscalYear year : years) {
            for (TrialBalance.Line line :
                    balances.of(year, AsOf.position(position)).lines()) {
                sums.put(
                        new Cell(line.period(), line.ansvar(), line.account()),
                        line.total().ore());
            }
        }
        return sums;
    }

    private List<String> clients(Set<FiscalYear> years) {
        Set<String> clients = new TreeSet<>();
        years.forEach(year -> clients.addAll(ledger.clientsOf(year)));
        return List.copyOf(clients);
    }

    private static List<Difference> listed(
            Map<Cell, Money> differences, Map<Cell, Long> stated, Map<Cell, Long> ledgerSums) {
        return differences.entrySet().stream()
                .limit(ImportReport.MOST_LISTED)
                .map(entry -> new Difference(
                        entry.getKey().period().toString(),
                        entry.getKey().ansvar(),
                        entry.getKey().account(),
                        new Money(stated.getOrDefault(entry.getKey(), 0L)),
                        new Money(ledgerSums.getOrDefault(entry.getKey(), 0L)),
                        entry.getValue()))
                .toList();
    }

    /** The client and ledger year of a voucher. */
    private record Book(String client, FiscalYear year) {}

    private Gone gone(ImportRun run) throws IOException {
        VoucherHashes seen = new VoucherHashes();
        Map<Book, Long> books = seen(run, seen);
        List<GoneVoucher> listed = new ArrayList<>();
        long[] count = {0};
        for (Map.Entry<Book, Long> book : books.entrySet()) {
            Book of = book.getKey();
            if (ledger.countOf(of.client(), of.year()) != book.getValue()) {
                ledger.vouchersOf(of.client(), of.year(), (key, importId) -> {
                    if (!seen.contains(key)) {
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
