package no.tertial.exchange;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table in a text file. A row is known by the number of the line that it begins on, as an editor shows it. */
final class CsvTable implements Table {
    /** The widest row that is taken in. */
    static final int MOST_COLUMNS = 1_000;

    private static final int LONGEST_CELL = 1 << 21;

    private final TextReader text;
    private final char separator;
    private final CloseableIterator<TableRow> rows;
    private long lastRow;

    CsvTable(TextReader text, char separator) {
        this.text = text;
        this.separator = separator;
        this.rows = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .build(new Cells(), text)
                .iterator();
    }

    @Override
    public @Nullable TableRow next() {
        try {
            while (rows.hasNext()) {
                TableRow row = rows.next();
                lastRow = row.number();
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw e.getCause() instanceof UnreadableFile unreadable
                    ? unreadable
                    : new UnreadableFile(lastRow + 1, "quotes-broken", Map.of());
        }
    }

    @Override
    public Dialect dialect() {
        return new Dialect(text.encoding().label(), String.valueOf(separator));
    }

    @Override
    public long bytesRead() {
        return text.bytesRead();
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the cells out of the parser's buffer. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<TableRow> {
        private final TextPool pool = new TextPool();
        private String[] cells = new String[0];
        private int widest;

        @Override
        protected void handleBegin(long line) {
            cells = new String[Math.max(widest, 8)];
        }

        @Override
        protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
            if (column >= MOST_COLUMNS) {
                throw new UnreadableFile(
                        getStartingLineNumber(), "too-many-columns", Map.of("max", Integer.toString(MOST_COLUMNS)));
            }
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, cells.length * 2);
            }
            cells[column] = pool.trimmed(buffer, offset, length);
        }

        @Override
        protected void handleEmpty() {
            cells[0] = "";
        }

        @Override
        protected TableRow buildRecord() {
            widest = Math.max(widest, getFieldCount());
            String[] row = cells.length == getFieldCount() ? cells : Arrays.copyOf(cells, getFieldCount());
            return new TableRow(getStartingLineNumber(), row);
        }
    }
}
