package no.tertial.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be asked of an import of ledger lines. Each import is a stream of its own. */
public sealed interface ImportCommand {
    String importId();

    /**
     * The whole file has been found good, and its voucher numbers are claimed: chunks may come.
     *
     * @param fileHash SHA-256 of the file, in hex
     * @param known how many vouchers of the file were in the ledger already, with the same content
     * @param leftOut how many vouchers of the file were not good and were left out, because that was asked for
     */
    record StartImport(String importId, String fileHash, ImportContents contents, int known, int leftOut)
            implements ImportCommand {}

    /**
     * The next chunks, in their order.
     *
     * @param first the number of the first of them; an import's first chunk is 1
     */
    record PostChunks(String importId, int first, List<Chunk> chunks) implements ImportCommand {
        public PostChunks {
            chunks = List.copyOf(chunks);
        }
    }

    /** All chunks have come: the import takes effect. */
    record CompleteImport(String importId) implements ImportCommand {}

    /** The import is given up: what came of it never counts. */
    record AbandonImport(String importId) implements ImportCommand {}

    /**
     * Whole vouchers, none of which carries the hash of a text of its own.
     *
     * @param textsHash one hash over the texts of all its vouchers, which are kept outside the events; null without texts
     */
    record Chunk(List<Voucher> vouchers, @Nullable String textsHash) {
        public Chunk {
            vouchers = List.copyOf(vouchers);
        }
    }
}
