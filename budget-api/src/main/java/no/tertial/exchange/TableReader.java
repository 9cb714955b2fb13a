package no.tertial.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads a whole table, which becomes one decision and so lies in memory.
 *
 * @param <R> what its rows are
 */
public final class TableReader<R extends NumberedRow> {
    public static final TableReader<OrganisationRow> ORGANISATION =
            new TableReader<>(OrganisationRow.FORM, OrganisationRow::in);
    public static final TableReader<ChartRow> CHART = new TableReader<>(ChartRow.FORM, ChartRow::in);
    public static final TableReader<BudgetRow> BUDGET = new TableReader<>(BudgetRow.FORM, BudgetRow::in);
    public static final TableReader<AdjustmentRow> ADJUSTMENTS =
            new TableReader<>(AdjustmentRow.FORM, AdjustmentRow::in);
    public static final TableReader<BalanceRow> TRIAL_BALANCE = new TableReader<>(BalanceRow.FORM, BalanceRow::in);

    private static final int MOST_ROWS = 200_000;
    private static final int MOST_ERRORS = 1_000;

    private final TableForm form;
    private final Function<Cells, Cell.Whole<R>> reading;

    private TableReader(TableForm form, Function<Cells, Cell.Whole<R>> reading) {
        this.form = form;
        this.reading = reading;
    }

    /**
     * What a table says.
     *
     * @param rows those that were understood
     * @param errors what is wrong with the others; the first thousand
     * @param count how many rows were read in all
     */
    public record Rows<R>(List<R> rows, List<RowError> errors, long count) {}

    /** What the table consists of. */
    TableForm form() {
        return form;
    }

    /** Tells what is wrong with each row of an open table. */
    Function<TableRow, List<RowError>> faults(OpenTable table) {
        Cells cells = new Cells(table.columns(), table.decimalSign());
        Cell.Whole<R> whole = reading.apply(cells);
        return row -> {
            List<RowError> errors = new ArrayList<>();
            read(row, cells, whole, new ArrayList<>(), errors);
            return errors;
        };
    }

    /** @throws UnreadableFile when it cannot be read as a table of this kind, or has more than 200 000 rows */
    public Rows<R> read(Path file, ReadingOptions options) {
        OpenTable table = TableFiles.open(file, FileFormats.of(file, options), form, options);
        try (SampledTable rows = table.rows()) {
            Cells cells = new Cells(table.columns(), table.decimalSign());
            Cell.Whole<R> whole = reading.apply(cells);
            List<R> read = new ArrayList<>();
            List<RowError> errors = new ArrayList<>();
            long count = 0;
            for (TableRow row = rows.next(); row != null && errors.size() < MOST_ERRORS; row = rows.next()) {
                if (read.size() >= MOST_ROWS) {
                    throw new UnreadableFile(row.number(), "too-many-rows", Map.of("max", Integer.toString(MOST_ROWS)));
                }
                read(row, cells, whole, read, errors);
                count++;
            }
            return new Rows<>(read, errors, count);
        }
    }

    private static <R> void read(TableRow row, Cells cells, Cell.Whole<R> whole, List<R> read, List<RowError> errors) {
        try {
            cells.requireWidth(row);
            read.add(whole.of(row));
        } catch (CellError error) {
            errors.addAll(cells.faults(row, error));
        }
    }
}
