package no.tertial.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import no.tertial.money.Money;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook with typed amounts and days. What has no room on a sheet goes on upon the next one, under the same header. */
final class XlsxTableWriter implements TableWriter {
    static final int ROWS_ON_A_SHEET = 1_048_576;

    private static final int ROWS_HELD = 1_000;
    private static final String AMOUNT = "#,##0.00";
    private static final String DAY = "yyyy-mm-dd";

    private final Workbook workbook;
    private final String name;
    private final int rowsOnASheet;
    private List<String> names = List.of();
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    XlsxTableWriter(OutputStream out, String name) {
        this(out, name, ROWS_ON_A_SHEET);
    }

    XlsxTableWriter(OutputStream out, String name, int rowsOnASheet) {
        this.workbook = new Workbook(out, "Tertial", "1.0");
        this.name = name;
        this.rowsOnASheet = rowsOnASheet;
        this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public void header(List<String> headings) {
        names = headings;
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(row, column, SafeText.of(headings.get(column)));
            sheet.style(row, column).bold().set();
        }
        sheet.freezePane(0, 1);
        row++;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        if (row == rowsOnASheet) {
            startAnotherSheet();
        }
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % ROWS_HELD == 0) {
            writing(sheet::flush);
        }
    }

    private void startAnotherSheet() {
        writing(sheet::finish);
        sheets++;
        sheet = workbook.newWorksheet(name + " " + sheets);
        row = 0;
        header(names);
    }

    private void cell(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Money amount -> {
                sheet.value(row, column, BigDecimal.valueOf(amount.ore(), 2));
                sheet.style(row, column).format(AMOUNT).set();
            }
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            default -> sheet.inlineString(row, column, SafeText.of(cell.toString()));
        }
    }

    @Override
    public void close() {
        writing(sheet::finish);
        writing(workbook::finish);
    }

    private interface Step {
        void write() throws IOException;
    }

    private static void writing(Step step) {
        try {
            step.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
