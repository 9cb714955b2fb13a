package no.tertial.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.tertial.journal.JournalEvent;
import org.jspecify.annotations.Nullable;

/** The vouchers that are to be posted, in chunks: the same ones each time that the file is read. */
final class ChunkReader implements AutoCloseable {
    private final SpoolReader in;
    private @Nullable SpoolEntry ahead;
    private @Nullable VoucherDraft held;

    ChunkReader(Path vouchers) throws IOException {
        in = new SpoolReader(vouchers);
        ahead = in.next();
        held = nextVoucher();
    }

    /** Whole vouchers, of 500 lines together at most unless one alone has more; empty after the last. */
    List<VoucherDraft> next() throws IOException {
        List<VoucherDraft> chunk = new ArrayList<>();
        int lines = 0;
        for (VoucherDraft voucher = held; voucher != null; voucher = held) {
            lines += voucher.lines().size();
            if (!chunk.isEmpty() && lines > JournalEvent.LINES_IN_A_CHUNK) {
                return chunk;
            }
            chunk.add(voucher);
            held = nextVoucher();
        }
        return chunk;
    }

    private @Nullable VoucherDraft nextVoucher() throws IOException {
        SpoolEntry first = ahead;
        if (first == null) {
            return null;
        }
        VoucherDraft voucher = new VoucherDraft(first.voucher());
        while (ahead != null && ahead.voucher().equals(voucher.key())) {
            voucher.add(ahead);
            ahead = in.next();
        }
        return voucher;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
