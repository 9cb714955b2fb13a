package no.tertial.exchange;

import org.jspecify.annotations.Nullable;

/** Rows of cells, read one after another in bounded memory. */
interface Table extends AutoCloseable {
    /**
     * The next row that is not blank; null after the last.
     *
     * @throws UnreadableFile when nothing more can be read
     */
    @Nullable
    TableRow next();

    /** How its text is laid out; null where it is no text file. */
    @Nullable
    Dialect dialect();

    /** How many bytes of the file have been read so far. */
    long bytesRead();

    @Override
    void close();

    /**
     * How a text file is laid out.
     *
     * @param charset as far as it has been read
     */
    record Dialect(String charset, String separator) {}
}
