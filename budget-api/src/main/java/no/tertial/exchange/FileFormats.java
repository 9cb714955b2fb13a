package no.tertial.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells which form a file has by how it begins; names lie. */
final class FileFormats {
    private static final String ZIP = "PK\u0003\u0004";
    /** Workbooks from before 2007, and those with a password. */
    private static final String OLD_WORKBOOK = "\u00d0\u00cf\u0011\u00e0";

    private static final Pattern KOSTRA = Pattern.compile("0[A-Z]\\d{4}[ 1-4].{0,41}", Pattern.DOTALL);
    private static final int BEGINNING = 48;

    private FileFormats() {}

    /** @throws UnreadableFile when it is a workbook of a form that is not read */
    static FileFormat of(Path file, ReadingOptions options) {
        FileFormat given = options.format();
        if (given != null) {
            return given;
        }
        String beginning = beginning(file);
        if (beginning.startsWith(OLD_WORKBOOK)) {
            throw new UnreadableFile(0, "workbook-old-or-locked", Map.of());
        }
        if (beginning.startsWith(ZIP)) {
            return FileFormat.XLSX;
        }
        String text = beginning.startsWith("\u00ef\u00bb\u00bf") ? beginning.substring(3) : beginning;
        if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) {
            return FileFormat.JSON;
        }
        return KOSTRA.matcher(text).matches() ? FileFormat.KOSTRA : FileFormat.CSV;
    }

    private static String beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
