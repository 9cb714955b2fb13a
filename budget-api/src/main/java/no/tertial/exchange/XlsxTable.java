package no.tertial.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a workbook that is not hidden. Of a formula the value counts that the workbook was saved with.
 * Numbers are taken to the fifteen digits that a spreadsheet shows, for it stores 0.1 as something near it. Whatever the
 * reader fails with says that the file is damaged: it was made for sound ones.
 */
final class XlsxTable implements Table {
    private static final MathContext SHOWN_DIGITS = new MathContext(15);
    private static final int MOST_PLACES = 40;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final long bytes;
    private final long expectedRows;
    private long rowsRead;

    private XlsxTable(ReadableWorkbook workbook, Stream<Row> stream, long bytes, long expectedRows) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.bytes = bytes;
        this.expectedRows = expectedRows;
    }

    /** @throws UnreadableFile when it is no workbook, or too much of one */
    static XlsxTable open(Path file) {
        try {
            long expectedRows = WorkbookCheck.rowsOf(file);
            ReadableWorkbook workbook =
                    new ReadableWorkbook(file.toFile(), new org.dhatim.fastexcel.reader.ReadingOptions(false, true));
            Sheet sheet = workbook.getSheets()
                    .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(WorkbookCheck::broken);
            return new XlsxTable(workbook, sheet.openStream(), Files.size(file), expectedRows);
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | RuntimeException _) {
            throw WorkbookCheck.broken();
        }
    }

    @Override
    public @Nullable TableRow next() {
        try {
            while (rows.hasNext()) {
                rowsRead++;
                TableRow row = row(rows.next());
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (UnreadableFile e) {
            throw e;
        } catch (RuntimeException _) {
            throw new UnreadableFile(rowsRead + 1, "workbook-broken", Map.of());
        }
    }

    private TableRow row(Row row) {
        if (row.getCellCount() > CsvTable.MOST_COLUMNS) {
            throw new UnreadableFile(
                    row.getRowNum(), "too-many-columns", Map.of("max", Integer.toString(CsvTable.MOST_COLUMNS)));
        }
        String[] cells = new String[row.getCellCount()];
        BitSet numbers = new BitSet(cells.length);
        for (int i = 0; i < cells.length; i++) {
            Cell cell = row.getCell(i);
            cells[i] = cell == null ? "" : text(cell, row.getRowNum());
            numbers.set(i, cell != null && cell.getValue() instanceof BigDecimal number && isPlain(number));
        }
        return new TableRow(row.getRowNum(), cells, numbers, workbook.isDate1904());
    }

    private static String text(Cell cell, int row) {
        if (cell.getType() == CellType.FORMULA && cell.getValue() == null) {
            String formula = CellError.shortened("=" + cell.getFormula());
            throw new UnreadableFile(row, "formula-without-value", Map.of("formula", formula));
        }
        return switch (cell.getValue()) {
            case null -> "";
            case BigDecimal number when isPlain(number) -> plain(number);
            case Object other -> TextPool.trimmed(other.toString());
        };
    }

    /** A number with a million zeros is a short text in the file. */
    private static boolean isPlain(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_PLACES && number.precision() <= MOST_PLACES;
    }

    private static String plain(BigDecimal number) {
        BigDecimal shown = number.round(SHOWN_DIGITS).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    @Override
    public @Nullable Dialect dialect() {
        return null;
    }

    @Override
    public long bytesRead() {
        return expectedRows == 0 ? bytes : Math.min(bytes, bytes * rowsRead / expectedRows);
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
