package no.tertial.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table whose header has been found and whose rows come next.
 *
 * @param decimalSign of its amounts; null where the first rows do not show it
 */
record OpenTable(
        SampledTable rows, Columns columns, @Nullable Character decimalSign) {
    private static final int TITLES = 20;

    /**
     * Looks at the first rows: the header is the one of the first twenty with the most columns that the form knows, for
     * exports like to begin with a title.
     *
     * @throws UnreadableFile when the table is empty, or two columns could be the same one
     */
    static OpenTable of(Table table, TableForm form, ReadingOptions options) {
        SampledTable rows = SampledTable.of(table);
        TableRow header = header(rows.sample(), form);
        Columns columns = Columns.of(header, form, options);
        while (Objects.requireNonNull(rows.next()) != header) {
            continue;
        }
        return new OpenTable(rows, columns, decimalSign(rows.sample(), columns, form, options));
    }

    private static TableRow header(List<TableRow> sample, TableForm form) {
        TableRow best = null;
        long most = -1;
        for (TableRow row : sample.subList(0, Math.min(TITLES, sample.size()))) {
            long known = known(row, form);
            if (known > most) {
                most = known;
                best = row;
            }
        }
        if (best == null) {
            throw new UnreadableFile(0, "file-empty", Map.of());
        }
        return best;
    }

    private static long known(TableRow row, TableForm form) {
        long known = 0;
        for (Field field : form.fields()) {
            for (int i = 0; i < row.width(); i++) {
                if (field.isCalled(row.cell(i))) {
                    known++;
                    break;
                }
            }
        }
        return known;
    }

    private static @Nullable Character decimalSign(
            List<TableRow> sample, Columns columns, TableForm form, ReadingOptions options) {
        String given = options.decimal();
        if (given != null && !given.isEmpty()) {
            return DecimalSigns.given(given);
        }
        return DecimalSigns.shownBy(form.amounts().stream()
                .map(columns::column)
                .flatMap(column ->
                        sample.stream().filter(row -> !column.isNumber(row)).map(column::text))
                .toList());
    }
}
