package no.tertial.rest;

import java.util.Map;
import java.util.Objects;
import no.tertial.exchange.FileFormat;
import no.tertial.exchange.ReadingOptions;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read; all that is left out is found out from the file.
 *
 * @param separator between the columns of a CSV file
 * @param decimal the decimal sign of its amounts, comma or point
 * @param charset {@code UTF-8} or {@code windows-1252}
 * @param columns from a field, such as {@code ansvar}, to the header of its column
 * @param defaults from a field to its value where the file has no column for it
 * @param codes from a field to what its codes are replaced by
 */
record ReadingOptionsRequest(
        @Nullable FileFormat format,

        @Nullable @Text(pattern = MappingRequest.SEPARATOR, max = 1)
        String separator,

        @Nullable String decimal,
        @Nullable String charset,
        @Nullable Map<String, String> columns,
        @Nullable Map<String, String> defaults,
        @Nullable Map<String, Map<String, String>> codes) {
    ReadingOptions toOptions() {
        KnownFields.require("columns", columns);
        KnownFields.require("defaults", defaults);
        KnownFields.require("codes", codes);
        return new ReadingOptions(
                format,
                separator,
                decimal,
                charset,
                Objects.requireNonNullElse(columns, Map.of()),
                Objects.requireNonNullElse(defaults, Map.of()),
                Objects.requireNonNullElse(codes, Map.of()));
    }
}
