package no.tertial.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read; what is left out is found out from the file itself. Saved by a name, it is a mapping.
 *
 * @param format null to tell from the file's first bytes and name
 * @param separator between the columns of a CSV file
 * @param decimal the decimal sign of its amounts, comma or point
 * @param charset {@code UTF-8} or {@code windows-1252}
 * @param columns from a field, such as {@code ansvar}, to the header of the column that has it
 * @param defaults from a field to the value that it has where the file has no column for it
 * @param codes from a field to what its codes are replaced by, such as {@code ansvar: {1399: 1310}}
 */
public record ReadingOptions(
        @Nullable FileFormat format,
        @Nullable String separator,
        @Nullable String decimal,
        @Nullable String charset,
        Map<String, String> columns,
        Map<String, String> defaults,
        Map<String, Map<String, String>> codes) {
    /** Everything is found out from the file. */
    public static final ReadingOptions NONE = new ReadingOptions(null, null, null, null, Map.of(), Map.of(), Map.of());

    public ReadingOptions {
        columns = Map.copyOf(columns);
        defaults = Map.copyOf(defaults);
        codes = Map.copyOf(codes);
    }
}
