package no.tertial.exchange;

import java.util.Map;

/** Where a table has a field, and what its cells stand for. */
final class Column {
    private static final int NONE = -1;

    private final Field field;
    private final int index;
    private final String heading;
    private final String fallback;
    private final Map<String, String> codes;

    private Column(Field field, int index, String heading, String fallback, Map<String, String> codes) {
        this.field = field;
        this.index = index;
        this.heading = heading;
        this.fallback = fallback;
        this.codes = codes;
    }

    /** The field's column. */
    static Column at(int index, String heading, Field field, ReadingOptions options) {
        return new Column(field, index, heading, fallbackOf(field, options), codesOf(field, options));
    }

    /** A field that has no column. */
    static Column absent(Field field, ReadingOptions options) {
        return new Column(field, NONE, field.name(), fallbackOf(field, options), codesOf(field, options));
    }

    private static String fallbackOf(Field field, ReadingOptions options) {
        return options.defaults().getOrDefault(field.name(), "").strip();
    }

    private static Map<String, String> codesOf(Field field, ReadingOptions options) {
        return options.codes().getOrDefault(field.name(), Map.of());
    }

    Field field() {
        return field;
    }

    /** The column's number, from 0; negative where there is no column. */
    int index() {
        return index;
    }

    /** What stands above the column; the field's name where there is none. */
    String heading() {
        return heading;
    }

    /** Whether rows can have a value here. */
    boolean isGiven() {
        return index != NONE || !fallback.isEmpty();
    }

    /** What the row has, after defaults and replaced codes; empty where it has nothing. */
    String text(TableRow row) {
        String cell = index == NONE ? "" : row.cell(index);
        if (cell.isEmpty()) {
            return fallback;
        }
        return codes.isEmpty() ? cell : codes.getOrDefault(cell, cell);
    }

    /** What the row has. */
    String required(TableRow row) {
        String text = text(row);
        if (text.isEmpty()) {
            throw new CellError("cell-empty", Map.of("field", field.name()));
        }
        return text;
    }

    /** Whether the row's value is one that the file holds as a number. */
    boolean isNumber(TableRow row) {
        return index != NONE && row.isNumber(index);
    }
}
