package no.tertial.exchange;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one field of a row is read. */
final class Cell<T> {
    /** Makes a value of what the row has in the column. */
    interface Reading<T> {
        /** @throws CellError when it cannot */
        T read(Column column, TableRow row);
    }

    /** Makes a value of what a row has in several columns. */
    interface Whole<T> {
        /** @throws CellError when it cannot */
        T of(TableRow row);
    }

    private final Column column;
    private final boolean optional;
    private final Reading<T> reading;

    Cell(Column column, boolean optional, Reading<T> reading) {
        this.column = column;
        this.optional = optional;
        this.reading = reading;
    }

    /** @throws CellError when the row has nothing there, or nothing that can be understood */
    T of(TableRow row) {
        return reading.read(column, row);
    }

    /** The same, or null where the row has nothing there. */
    @Nullable
    T orNull(TableRow row) {
        return column.text(row).isEmpty() ? null : of(row);
    }

    /** The same, or something else where the row has nothing there. */
    T or(T other, TableRow row) {
        return column.text(row).isEmpty() ? other : of(row);
    }

    /** What is wrong with the row here. */
    Optional<RowError> fault(TableRow row) {
        if (optional && column.text(row).isEmpty()) {
            return Optional.empty();
        }
        try {
            of(row);
            return Optional.empty();
        } catch (CellError error) {
            return Optional.of(error.at(row.number(), CellError.shortened(column.heading())));
        }
    }
}
