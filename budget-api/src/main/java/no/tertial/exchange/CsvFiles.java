package no.tertial.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens text files that hold a table. */
final class CsvFiles {
    private static final int BEGINNING = 32_000;

    private CsvFiles() {}

    static OpenTable open(Path file, TableForm form, ReadingOptions options) {
        CharEncoding encoding = encoding(options.charset());
        try {
            TextReader text = new TextReader(Files.newInputStream(file), encoding);
            try {
                CsvTable table = new CsvTable(text, separator(file, encoding, form, options));
                return OpenTable.of(table, form, options);
            } catch (UnreadableFile e) {
                text.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CharEncoding encoding(@Nullable String name) {
        return switch (name == null ? "" : name.toLowerCase(Locale.ROOT)) {
            case "" -> CharEncoding.ASCII;
            case "utf-8" -> CharEncoding.UTF_8;
            case "windows-1252" -> CharEncoding.WINDOWS_1252;
            default -> throw new UnreadableFile(0, "file-encoding-unsupported", Map.of("encoding", name));
        };
    }

    private static char separator(Path file, CharEncoding encoding, TableForm form, ReadingOptions options)
            throws IOException {
        String given = options.separator();
        if (given != null && !given.isEmpty()) {
            return Separators.given(given);
        }
        try (TextReader text = new TextReader(Files.newInputStream(file), encoding)) {
            char[] beginning = new char[BEGINNING];
            int length = Math.max(0, text.read(beginning, 0, BEGINNING));
            return Separators.of(new String(beginning, 0, length), form);
        }
    }
}
