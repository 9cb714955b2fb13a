package no.tertial.imports;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Objects;
import no.tertial.chart.Coding;
import no.tertial.exchange.LedgerRow.Line;
import no.tertial.imports.SpoolEntry.Bad;
import no.tertial.imports.SpoolEntry.Good;
import no.tertial.journal.VoucherKey;
import org.jspecify.annotations.Nullable;

/** Writes rows to a file of our own, short, and quick to read again. What a row shares with the one before is left out. */
final class SpoolWriter implements AutoCloseable {
    static final int SAME_VOUCHER = 1;
    static final int SAME_HEAD = 2;
    static final int TEXT = 4;
    static final int NEW_CODING = 8;
    static final int BAD = 16;
    private static final int BUFFER = 1 << 16;

    private final FileOutputStream file;
    private final DataOutputStream out;
    private final BitSet written = new BitSet();
    private @Nullable VoucherKey voucher;
    private @Nullable Line head;

    SpoolWriter(Path path) throws IOException {
        file = new FileOutputStream(path.toFile());
        out = new DataOutputStream(new BufferedOutputStream(file, BUFFER));
    }

    void write(SpoolEntry entry) throws IOException {
        switch (entry) {
            case Bad bad -> writeVoucher(BAD, bad.voucher());
            case Good good -> writeLine(good.line(), good.coding());
        }
    }

    private void writeLine(Line line, int coding) throws IOException {
        boolean sameHead = isHead(line);
        boolean newCoding = !written.get(coding);
        String text = sameHead ? null : line.text();
        writeVoucher(
                (sameHead ? SAME_HEAD : 0) | (text == null ? 0 : TEXT) | (newCoding ? NEW_CODING : 0), line.voucher());
        if (!sameHead) {
            writeHead(line);
        }
        if (text != null) {
            out.writeUTF(text);
        }
        out.writeLong(line.number());
        out.writeInt(coding);
        if (newCoding) {
            writeCoding(line.posting().coding());
            written.set(coding);
        }
        out.writeLong(line.posting().amount().ore());
    }

    private boolean isHead(Line line) {
        Line before = head;
        return before != null
                && before.voucher().equals(line.voucher())
                && before.date().equals(line.date())
                && before.period().equals(line.period())
                && Objects.equals(before.text(), line.text());
    }

    private void writeVoucher(int flags, VoucherKey key) throws IOException {
        boolean same = key.equals(voucher);
        out.writeByte(flags | (same ? SAME_VOUCHER : 0));
        if (!same) {
            out.writeUTF(key.client());
            out.writeInt(key.year().value());
            out.writeUTF(key.series());
            out.writeUTF(key.number());
            voucher = key;
        }
    }

    private void writeHead(Line line) throws IOException {
        out.writeLong(line.date().toEpochDay());
        out.writeInt(line.period().year().value());
        out.writeByte(line.period().number());
        head = line;
    }

    private void writeCoding(Coding coding) throws IOException {
        out.writeUTF(coding.ansvar());
        out.writeByte(coding.accountClass().ordinal());
        out.writeUTF(coding.account());
        out.writeUTF(coding.function());
        out.writeUTF(Objects.requireNonNullElse(coding.project(), ""));
    }

    /** Makes sure that what was written outlives the machine's power. */
    void flushToDisk() throws IOException {
        out.flush();
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
