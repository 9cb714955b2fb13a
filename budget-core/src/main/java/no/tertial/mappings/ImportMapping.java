package no.tertial.mappings;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of file is read. What is left out is found out from each file.
 *
 * @param format of the file
 * @param separator between the columns of a text file
 * @param decimal the decimal sign of its amounts
 * @param charset of a text file
 * @param columns from a field to the heading of the column that has it
 * @param defaults from a field to the value that it has where the file has no column for it
 * @param codes from a field to what its codes are replaced by
 */
public record ImportMapping(
        String name,
        @Nullable String format,
        @Nullable String separator,
        @Nullable String decimal,
        @Nullable String charset,
        Map<String, String> columns,
        Map<String, String> defaults,
        Map<String, Map<String, String>> codes) {
    /** Sorted, so that the same mapping is always stored alike. */
    public ImportMapping {
        columns = sorted(columns);
        defaults = sorted(defaults);
        TreeMap<String, Map<String, String>> byField = new TreeMap<>();
        codes.forEach((field, replaced) -> byField.put(field, sorted(replaced)));
        codes = Collections.unmodifiableMap(byField);
    }

    private static Map<String, String> sorted(Map<String, String> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    /** Whether it leaves everything to be found out. */
    boolean saysNothing() {
        return format == null
                && separator == null
                && decimal == null
                && charset == null
                && columns.isEmpty()
                && defaults.isEmpty()
                && codes.isEmpty();
    }
}
