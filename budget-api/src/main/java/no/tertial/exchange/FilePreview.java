package no.tertial.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file would be understood.
 *
 * @param format null where not even that could be told
 * @param charset of a text file, as far as it was read; {@code US-ASCII} where nothing showed the difference
 * @param separator between the columns of a text file
 * @param decimal the decimal sign of its amounts; null where its first rows do not show it
 * @param columns in the file's order; none where it is no table
 * @param rows the first twenty
 * @param errors those found in the first thousand rows
 */
public record FilePreview(
        @Nullable FileFormat format,
        @Nullable String charset,
        @Nullable String separator,
        @Nullable String decimal,
        List<PreviewColumn> columns,
        List<PreviewRow> rows,
        List<RowError> errors) {
    /**
     * @param heading what stands above it
     * @param field what it was taken for; null where it is not used
     * @param samples up to three different values
     */
    public record PreviewColumn(String heading, @Nullable String field, List<String> samples) {}

    /** @param values by field: as understood where the row could be, else as they stand there */
    public record PreviewRow(long number, Map<String, String> values) {}
}
