package no.tertial.rest;

import java.util.Map;
import no.tertial.exchange.FileFormat;
import no.tertial.mappings.ImportMapping;
import no.tertial.mappings.MappingCommand.DefineMapping;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of file is read, under a name. What is left out is found out from each file.
 *
 * @param decimal comma or point
 * @param columns from a field to the heading of the column that has it: {@code {"ansvar": "Sted"}}
 * @param defaults from a field to the value that it has where the file has no column for it
 * @param codes from a field to what its codes are replaced by: {@code {"ansvar": {"1399": "1310"}}}
 */
record MappingRequest(
        @Text(pattern = Text.IDENTIFIER) String name,
        @Nullable FileFormat format,
        @Nullable @Text(pattern = SEPARATOR, max = 1) String separator,
        @Nullable @Text(pattern = "[,.]", max = 1) String decimal,
        @Nullable @Text(pattern = CHARSET) String charset,
        @Nullable Map<String, String> columns,
        @Nullable Map<String, String> defaults,
        @Nullable Map<String, Map<String, String>> codes) {
    static final String SEPARATOR = "[;,|\t]";
    private static final String CHARSET = "(?i)utf-8|windows-1252";

    DefineMapping toCommand() {
        KnownFields.require("columns", columns);
        KnownFields.require("defaults", defaults);
        KnownFields.require("codes", codes);
        return new DefineMapping(new ImportMapping(
                name,
                format == null ? null : format.name(),
                separator,
                decimal,
                charset,
                columns == null ? Map.of() : columns,
                defaults == null ? Map.of() : defaults,
                codes == null ? Map.of() : codes));
    }
}
