package no.tertial.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import no.tertial.chart.Coding;
import no.tertial.exchange.FilePreview.PreviewRow;
import org.jspecify.annotations.Nullable;

/** Looks at the beginning of files to show how they would be understood. */
public final class FilePreviews {
    private FilePreviews() {}

    /** A ledger; what is wrong with the file stands in the answer. */
    public static FilePreview ofLedger(Path file, ReadingOptions options, LocalBooks books) {
        return of(file, options, (format, preview) -> switch (format) {
            case CSV, XLSX -> {
                OpenTable table = TableFiles.look(file, format, LedgerFields.FORM, options);
                LedgerLines lines = new LedgerLines(table.columns(), table.decimalSign());
                yield preview.table(table, LedgerFields.FORM, row -> understood(lines.read(row), table, row));
            }
            case KOSTRA, JSON -> preview.lines(LedgerFiles.open(file, options, books));
        });
    }

    /** A table of another kind. */
    public static FilePreview ofTable(Path file, ReadingOptions options, TableReader<?> reader) {
        return of(file, options, (format, preview) -> {
            OpenTable table = TableFiles.look(file, format, reader.form(), options);
            Function<TableRow, List<RowError>> faults = reader.faults(table);
            return preview.table(
                    table,
                    reader.form(),
                    row -> new Understood(
                            new PreviewRow(row.number(), table.columns().texts(row)), faults.apply(row)));
        });
    }

    /** What a row says, and what is wrong with it. */
    record Understood(PreviewRow row, List<RowError> errors) {}

    private static FilePreview of(
            Path file, ReadingOptions options, BiFunction<FileFormat, PreviewReading, FilePreview> reading) {
        FileFormat format = null;
        try {
            format = FileFormats.of(file, options);
            return reading.apply(format, new PreviewReading(format));
        } catch (UnreadableFile unreadable) {
            return unreadable(format, unreadable);
        }
    }

    private static FilePreview unreadable(@Nullable FileFormat format, UnreadableFile unreadable) {
        return new FilePreview(format, null, null, null, List.of(), List.of(), List.of(unreadable.error()));
    }

    private static Understood understood(LedgerRow row, OpenTable table, TableRow raw) {
        return switch (row) {
            case LedgerRow.Line line -> understood(line);
            case LedgerRow.Malformed malformed ->
                new Understood(new PreviewRow(row.number(), table.columns().texts(raw)), malformed.errors());
        };
    }

    /** A row of a file that is no table. */
    static Understood understood(LedgerRow row) {
        return switch (row) {
            case LedgerRow.Line line -> new Understood(new PreviewRow(line.number(), values(line)), new ArrayList<>());
            case LedgerRow.Malformed malformed ->
                new Understood(new PreviewRow(row.number(), Map.of()), malformed.errors());
        };
    }

    private static Map<String, String> values(LedgerRow.Line line) {
        Coding coding = line.posting().coding();
        Map<String, String> values = new LinkedHashMap<>();
        values.put(LedgerFields.CLIENT.name(), line.voucher().client());
        values.put(LedgerFields.LEDGER_YEAR.name(), line.voucher().year().toString());
        values.put(LedgerFields.SERIES.name(), line.voucher().series());
        values.put(LedgerFields.NUMBER.name(), line.voucher().number());
        values.put(LedgerFields.DATE.name(), line.date().toString());
        values.put(LedgerFields.PERIOD.name(), line.period().toString());
        values.put(LedgerFields.CLASS.name(), coding.accountClass().name());
        values.put(LedgerFields.ANSVAR.name(), coding.ansvar());
        values.put(LedgerFields.ACCOUNT.name(), coding.account());
        values.put(LedgerFields.FUNCTION.name(), coding.function());
        values.put(LedgerFields.AMOUNT.name(), line.posting().amount().toString());
        putIfThere(LedgerFields.PROJECT, coding.project(), values);
        putIfThere(LedgerFields.TEXT, line.text(), values);
        return values;
    }

    private static void putIfThere(Field field, @Nullable String value, Map<String, String> values) {
        if (value != null) {
            values.put(field.name(), value);
        }
    }
}
