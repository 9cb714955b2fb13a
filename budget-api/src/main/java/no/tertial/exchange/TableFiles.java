package no.tertial.exchange;

import java.nio.file.Path;
import java.util.Map;

/** Opens tables in files of either form. */
final class TableFiles {
    private TableFiles() {}

    /** @throws UnreadableFile when it is no table, or one without the columns that must be there */
    static OpenTable open(Path file, FileFormat format, TableForm form, ReadingOptions options) {
        OpenTable table = look(file, format, form, options);
        UnreadableFile missing = table.columns().missing(form);
        if (missing != null) {
            table.rows().close();
            throw missing;
        }
        return table;
    }

    /** The same, whatever columns it has. */
    static OpenTable look(Path file, FileFormat format, TableForm form, ReadingOptions options) {
        return switch (format) {
            case CSV -> CsvFiles.open(file, form, options);
            case XLSX -> opened(XlsxTable.open(file), form, options);
            case KOSTRA, JSON -> throw new UnreadableFile(0, "file-is-no-table", Map.of("format", format.name()));
        };
    }

    private static OpenTable opened(Table table, TableForm form, ReadingOptions options) {
        try {
            return OpenTable.of(table, form, options);
        } catch (UnreadableFile e) {
            table.close();
            throw e;
        }
    }
}
