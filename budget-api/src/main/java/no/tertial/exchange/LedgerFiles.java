package no.tertial.exchange;

import java.nio.file.Path;

/** Opens ledger files of every form. */
public final class LedgerFiles {
    private LedgerFiles() {}

    /**
     * Opens a ledger file and reads so much of it that its form and columns are known.
     *
     * @param name what the file was called where it came from
     * @throws UnreadableFile when it has no form that is known, or lacks what must be there
     */
    public static LedgerFile open(Path file, String name, ReadingOptions options) {
        FileFormat format = FileFormats.of(file, options);
        return new LedgerTable(TableFiles.open(file, format, LedgerFields.FORM, options));
    }
}
