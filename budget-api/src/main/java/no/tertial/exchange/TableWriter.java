package no.tertial.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table to a stream, row by row and in bounded memory. */
public interface TableWriter extends AutoCloseable {
    /** The headings; once, before all rows. */
    void header(List<String> names);

    /**
     * One row. Amounts, numbers and days are written as such; everything else as text, which never becomes a formula.
     *
     * @param cells {@code Money}, {@code Number}, {@code LocalDate} or what has a text of its own; null is an empty cell
     */
    void row(List<? extends @Nullable Object> cells);

    /** Ends the table. A stream that was not ended cannot be read as a whole table. */
    @Override
    void close();
}
