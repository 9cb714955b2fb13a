package no.tertial.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a row.
 *
 * @param row its number in the file, from 1; 0 for the file as a whole
 * @param column the header of the column, or the field's name where there is no header; null for the row as a whole
 * @param code stable, in kebab-case; its sentence stands in the messages files
 * @param facts what the sentence names, as text
 * @param suggestion what the value could be replaced by; null where nothing comes near
 */
public record RowError(
        long row,
        @Nullable String column,
        String code,
        Map<String, String> facts,
        @Nullable String suggestion) {
    public RowError {
        facts = Map.copyOf(facts);
    }

    /** An error of the file as a whole, with one fact. */
    public static RowError ofFile(String code, String fact, String value) {
        return new RowError(0, null, code, Map.of(fact, value), null);
    }
}
