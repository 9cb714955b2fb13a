package no.tertial.imports;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.exchange.LedgerRow.Line;
import no.tertial.imports.SpoolEntry.Bad;
import no.tertial.imports.SpoolEntry.Good;
import no.tertial.journal.Posting;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link SpoolWriter} wrote. */
final class SpoolReader implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final AccountClass[] CLASSES = AccountClass.values();

    private final DataInputStream in;
    private final Map<Integer, Coding> codings = new HashMap<>();
    private @Nullable VoucherKey voucher;
    private LocalDate date = LocalDate.EPOCH;
    private AccountingPeriod period = new AccountingPeriod(new FiscalYear(2000), 0);
    private @Nullable String text;

    SpoolReader(Path path) throws IOException {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
    }

    /** The next row; null after the last. */
    @Nullable
    SpoolEntry next() throws IOException {
        int flags = in.read();
        if (flags < 0) {
            return null;
        }
        VoucherKey key = readVoucher(flags);
        if ((flags & SpoolWriter.BAD) != 0) {
            return new Bad(key);
        }
        if ((flags & SpoolWriter.SAME_HEAD) == 0) {
            readHead(flags);
        }
        long number = in.readLong();
        int id = in.readInt();
        if ((flags & SpoolWriter.NEW_CODING) != 0) {
            codings.put(id, readCoding());
        }
        Coding coding = Objects.requireNonNull(codings.get(id));
        return new Good(new Line(number, key, date, period, text, new Posting(coding, new Money(in.readLong()))), id);
    }

    private VoucherKey readVoucher(int flags) throws IOException {
        VoucherKey before = voucher;
        if ((flags & SpoolWriter.SAME_VOUCHER) != 0 && before != null) {
            return before;
        }
        String client = in.readUTF();
        FiscalYear year = new FiscalYear(in.readInt());
        VoucherKey key = new VoucherKey(client, year, in.readUTF(), in.readUTF());
        voucher = key;
        return key;
    }

    private void readHead(int flags) throws IOException {
        date = LocalDate.ofEpochDay(in.readLong());
        int year = in.readInt();
        int number = in.readByte();
        if (period.number() != number || period.year().value() != year) {
            period = new AccountingPeriod(new FiscalYear(year), number);
        }
        text = (flags & SpoolWriter.TEXT) == 0 ? null : in.readUTF();
    }

    private Coding readCoding() throws IOException {
        String ansvar = in.readUTF();
        AccountClass accountClass = CLASSES[in.readByte()];
        String account = in.readUTF();
        String function = in.readUTF();
        String project = in.readUTF();
        return new Coding(ansvar, accountClass, account, function, project.isEmpty() ? null : project);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
