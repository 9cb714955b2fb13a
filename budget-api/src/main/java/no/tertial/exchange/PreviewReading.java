package no.tertial.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import no.tertial.exchange.FilePreview.PreviewColumn;
import no.tertial.exchange.FilePreview.PreviewRow;
import no.tertial.exchange.FilePreviews.Understood;
import org.jspecify.annotations.Nullable;

/** Gathers what the first rows of one file say. What ends the reading is one of its errors. */
final class PreviewReading {
    private static final int ROWS = 20;
    private static final int ERRORS_IN = 1_000;
    private static final int SAMPLES = 3;

    private final FileFormat format;
    private final List<PreviewRow> rows = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();

    PreviewReading(FileFormat format) {
        this.format = format;
    }

    FilePreview table(OpenTable table, TableForm form, Function<TableRow, Understood> understanding) {
        UnreadableFile missing = table.columns().missing(form);
        Character decimal = table.decimalSign();
        try (SampledTable all = table.rows()) {
            List<PreviewColumn> columns = columns(table.columns(), all.sample());
            if (missing == null) {
                read(() -> all.next() instanceof TableRow row ? understanding.apply(row) : null);
            } else {
                errors.add(missing.error());
                all.sample().stream()
                        .limit(ROWS)
                        .forEach(row -> rows.add(
                                new PreviewRow(row.number(), table.columns().texts(row))));
            }
            Table.Dialect dialect = all.dialect();
            return new FilePreview(
                    format,
                    dialect == null ? null : dialect.charset(),
                    dialect == null ? null : dialect.separator(),
                    decimal == null ? null : decimal.toString(),
                    columns,
                    rows,
                    errors);
        }
    }

    FilePreview lines(LedgerFile file) {
        try (file) {
            read(() -> file.next() instanceof LedgerRow row ? FilePreviews.understood(row) : null);
            return new FilePreview(format, null, null, null, List.of(), rows, errors);
        }
    }

    /** Gives the next row; null after the last. */
    private interface Source {
        @Nullable
        Understood next();
    }

    private void read(Source source) {
        try {
            Understood next = source.next();
            for (int i = 0; next != null && i < ERRORS_IN; i++) {
                errors.addAll(next.errors());
                if (rows.size() < ROWS) {
                    rows.add(next.row());
                }
                next = source.next();
            }
        } catch (UnreadableFile unreadable) {
            errors.add(unreadable.error());
        }
    }

    private static List<PreviewColumn> columns(Columns columns, List<TableRow> sample) {
        return IntStream.range(0, columns.header().width())
                .mapToObj(i -> new PreviewColumn(
                        CellError.shortened(columns.header().cell(i)),
                        columns.fieldAt(i).map(Field::name).orElse(null),
                        sample.stream()
                                .map(row -> row.cell(i))
                                .filter(cell -> !cell.isEmpty())
                                .distinct()
                                .limit(SAMPLES)
                                .map(CellError::shortened)
                                .toList()))
                .toList();
    }
}
