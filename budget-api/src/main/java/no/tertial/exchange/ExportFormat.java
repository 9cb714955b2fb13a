package no.tertial.exchange;

import java.io.OutputStream;
import java.util.Locale;

/** The forms in which tables leave for spreadsheets. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** {@code csv}; also the end of a file's name. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param name of the sheet, where the form has sheets */
    public TableWriter to(OutputStream out, String name) {
        return switch (this) {
            case CSV -> new CsvTableWriter(out);
            case XLSX -> new XlsxTableWriter(out, name);
        };
    }
}
