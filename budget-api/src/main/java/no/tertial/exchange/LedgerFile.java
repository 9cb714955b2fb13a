package no.tertial.exchange;

import org.jspecify.annotations.Nullable;

/** The lines of a ledger as a file gives them, in the file's order and in bounded memory. */
public interface LedgerFile extends AutoCloseable {
    /**
     * The next row, well formed or not; null after the last.
     *
     * @throws UnreadableFile when nothing more can be read
     */
    @Nullable
    LedgerRow next();

    /** How many bytes of the file have been read so far, to tell how far there is to go. */
    long bytesRead();

    @Override
    void close();
}
