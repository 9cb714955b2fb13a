package no.tertial.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads tables. One that becomes a decision lies in memory as a whole.
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
            read(row, cells, whole, _ -> {}, errors);
            return errors;
        };
    }

    /** @throws UnreadableFile when it cannot be read as a table of this kind, or has more than 200 000 rows */
    public Rows<R> read(Path file, ReadingOptions options) {
        List<R> read = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        long count = each(file, options, errors, row -> {
            if (read.size() >= MOST_ROWS) {
                throw new UnreadableFile(row.number(), "too-many-rows", Map.of("max", Integer.toString(MOST_ROWS)));
            }
            read.add(row);
        });
        return new Rows<>(read, errors, count);
    }

    /**
     * Gives the rows one by one that were understood, of a table that came with a ledger: the ledger's options hold for it
     * as far as they are about columns that it has.
     *
     * @return what is wrong with the others; the first thousand
     * @throws UnreadableFile when it cannot be read as a table of this kind
     */
    public List<RowError> beside(Path file, ReadingOptions ofLedger, Consumer<R> rows) {
        Set<String> fields = form.fields().stream().map(Field::name).collect(Collectors.toSet());
        ReadingOptions options = new ReadingOptions(
                null,
                null,
                ofLedger.decimal(),
                null,
                of(fields, ofLedger.columns()),
                of(fields, ofLedger.defaults()),
                of(fields, ofLedger.codes()));
        List<RowError> errors = new ArrayList<>();
        each(file, options, errors, rows);
        return errors;
    }

    private static <V> Map<String, V> of(Set<String> fields, Map<String, V> options) {
        Map<String, V> some = new HashMap<>(options);
        some.keySet().retainAll(fields);
        return some;
    }

    /** Answers how many rows were read, which are all of them unless a thousand were wrong. */
    private long each(Path file, ReadingOptions options, List<RowError> errors, Consumer<R> rows) {
        OpenTable table = TableFiles.open(file, FileFormats.of(file, options), form, options);
        try (SampledTable sampled = table.rows()) {
            Cells cells = new Cells(table.columns(), table.decimalSign());
            Cell.Whole<R> whole = reading.apply(cells);
            long count = 0;
            for (TableRow row = sampled.next(); row != null && errors.size() < MOST_ERRORS; row = sampled.next()) {
                read(row, cells, whole, rows, errors);
                count++;
            }
            return count;
        }
    }

    private static <R> void read(
            TableRow row, Cells cells, Cell.Whole<R> whole, Consumer<R> rows, List<RowError> errors) {
        try {
            cells.requireWidth(row);
            rows.accept(whole.of(row));
        } catch (CellError error) {
            errors.addAll(cells.faults(row, error));
        }
    }
}
