package no.tertial.exchange;

import java.util.Arrays;
import java.util.BitSet;

/** The cells of one row, without blanks around them. */
final class TableRow {
    private static final BitSet NO_NUMBERS = new BitSet(0);

    private final long number;
    private final String[] cells;
    private final BitSet numbers;
    private final boolean date1904;

    /** A row of texts. */
    TableRow(long number, String[] cells) {
        this(number, cells, NO_NUMBERS, false);
    }

    /**
     * A row of a workbook.
     *
     * @param numbers the cells that the file itself holds as numbers: their text has a decimal point and no more
     * @param date1904 whether its dates are days since 1904
     */
    TableRow(long number, String[] cells, BitSet numbers, boolean date1904) {
        this.number = number;
        this.cells = cells;
        this.numbers = numbers;
        this.date1904 = date1904;
    }

    /** Its number in the file, from 1. */
    long number() {
        return number;
    }

    int width() {
        return cells.length;
    }

    /** The cell's text; empty where the row has no such cell. */
    String cell(int column) {
        return column < cells.length ? cells[column] : "";
    }

    boolean isNumber(int column) {
        return numbers.get(column);
    }

    boolean isDate1904() {
        return date1904;
    }

    boolean isBlank() {
        return Arrays.stream(cells).allMatch(String::isEmpty);
    }
}
