package no.tertial.exchange;

import java.nio.file.Path;

/** Opens ledger files of every form. */
public final class LedgerFiles {
    private LedgerFiles() {}

    /** Whether the file is an account report, which is read by what was booked of others. */
    public static boolean isAccountReport(Path file, ReadingOptions options) {
        return FileFormats.of(file, options) == FileFormat.KOSTRA;
    }

    /**
     * Opens a ledger file and reads so much of it that its form and columns are known.
     *
     * @param books for an account report, which speaks of national codes and of the year so far
     * @throws UnreadableFile when it has no form that is known, or lacks what must be there
     */
    public static LedgerFile open(Path file, ReadingOptions options, LocalBooks books) {
        FileFormat format = FileFormats.of(file, options);
        return switch (format) {
            case CSV, XLSX -> new LedgerTable(TableFiles.open(file, format, LedgerFields.FORM, options));
            case KOSTRA -> KostraLedger.open(file, options, books);
            case JSON -> JsonLedger.open(file, options);
        };
    }
}
