package no.tertial.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import no.tertial.exchange.LedgerRow.Line;
import no.tertial.exchange.UnreadableFile;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;

/** A trial balance: what lines sum to for each period, responsibility centre and account. Øre, expenditure positive. */
final class FileBalance {
    /** A hundred times what Norway's largest municipality turns over; sums beyond it are no ledger's. */
    private static final long LARGEST_TURNOVER_ORE = 1_000_000_000_000_000L;

    private final Map<Cell, Long> sums = new HashMap<>();
    private long turnover;

    /** What is summed by. */
    record Cell(AccountingPeriod period, String ansvar, String account) {
        static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::period).thenComparing(Cell::ansvar).thenComparing(Cell::account);

        private static final int SPREAD = 0x9E3779B1;

        /** As that of a coding: short codes would meet in few hashes otherwise. */
        @Override
        public int hashCode() {
            return (ansvar.hashCode() * SPREAD + account.hashCode()) * SPREAD + period.hashCode();
        }
    }

    void add(Line line) {
        long ore = line.posting().amount().ore();
        turnover += Math.abs(ore);
        if (turnover > LARGEST_TURNOVER_ORE) {
            throw new UnreadableFile(line.number(), "turnover-too-large", Map.of());
        }
        add(
                new Cell(
                        line.period(),
                        line.posting().coding().ansvar(),
                        line.posting().coding().account()),
                ore);
    }

    void add(Cell cell, long ore) {
        sums.merge(cell, ore, Math::addExact);
    }

    Map<Cell, Long> sums() {
        return sums;
    }

    void write(Path path) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
            for (Map.Entry<Cell, Long> sum : sums.entrySet()) {
                Cell cell = sum.getKey();
                out.writeInt(cell.period().year().value());
                out.writeByte(cell.period().number());
                out.writeUTF(cell.ansvar());
                out.writeUTF(cell.account());
                out.writeLong(sum.getValue());
            }
        }
    }

    static FileBalance read(Path path) throws IOException {
        FileBalance balance = new FileBalance();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            while (true) {
                in.mark(1);
                if (in.read() < 0) {
                    return balance;
                }
                in.reset();
                FiscalYear year = new FiscalYear(in.readInt());
                AccountingPeriod period = new AccountingPeriod(year, in.readByte());
                balance.add(new Cell(period, in.readUTF(), in.readUTF()), in.readLong());
            }
        }
    }
}
