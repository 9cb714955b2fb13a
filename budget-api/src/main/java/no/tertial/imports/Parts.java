package no.tertial.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.tertial.journal.VoucherKey;

/**
 * The lines of a file, laid apart by their vouchers: all lines of a voucher come to lie in one part, in the file's order,
 * wherever in the file they stood, and each part is small enough to be held in memory.
 */
final class Parts implements AutoCloseable {
    private static final long FILE_BYTES_IN_A_PART = 16_000_000;
    private static final int MOST = 256;
    private static final int SPREAD = 0x9E3779B1;

    private final List<SpoolWriter> writers = new ArrayList<>();

    private Parts() {}

    static int count(long fileBytes) {
        return (int) Math.min(MOST, 1 + fileBytes / FILE_BYTES_IN_A_PART);
    }

    /** Empty parts; each is a file in the folder. */
    static Parts in(RunFiles files, String folder, int count) throws IOException {
        Parts parts = new Parts();
        try {
            for (int i = 0; i < count; i++) {
                parts.writers.add(new SpoolWriter(files.part(folder, i)));
            }
            return parts;
        } catch (IOException e) {
            parts.close();
            throw e;
        }
    }

    void write(SpoolEntry entry) throws IOException {
        writers.get(partOf(entry.voucher(), writers.size())).write(entry);
    }

    /** Numbers that follow each other have hashes that do, so these are spread first. */
    static int partOf(VoucherKey voucher, int parts) {
        return (voucher.hashCode() * SPREAD >>> 16) % parts;
    }

    @Override
    public void close() throws IOException {
        for (SpoolWriter writer : writers) {
            writer.close();
        }
    }
}
