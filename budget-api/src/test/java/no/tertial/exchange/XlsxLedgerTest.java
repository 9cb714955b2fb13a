package no.tertial.exchange;

import static no.tertial.exchange.Read.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import no.tertial.journal.VoucherKey;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers as workbooks. */
class XlsxLedgerTest {
    private static final List<String> HEADER = List.of(Read.HEADER.strip().split(";", -1));
    private static final int DATE = 3;
    private static final int AMOUNT = 11;

    @Test
    void reads_numbers_dates_and_texts() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.value(1, 2, 100);
            sheet.value(1, DATE, LocalDate.parse("2024-08-14"));
            sheet.style(1, DATE).format("dd.mm.yyyy").set();
            sheet.value(1, 4, 202408);
            sheet.value(1, 7, 1310);
            sheet.value(1, AMOUNT, 1250.5);
        });

        assertThat(read(workbook)).containsExactly(line(2, "1250.50"));
    }

    @Test
    void reads_texts_as_a_text_file_has_them() throws IOException {
        assertThat(read(workbook(sheet -> sheet.value(1, AMOUNT, "1 250,50")))).containsExactly(line(2, "1250.50"));
    }

    @Test
    void takes_a_number_to_the_digits_that_are_shown() throws IOException {
        assertThat(read(workbook(sheet -> sheet.value(1, AMOUNT, 0.1 + 0.2)))).containsExactly(line(2, "0.30"));
        assertThat(read(workbook(sheet -> sheet.value(1, AMOUNT, 100.0 / 3))))
                .containsExactly(malformed("beløp", "amount-too-many-decimals", Map.of(), "33.33"));
    }

    @Test
    void refuses_amounts_that_no_ledger_has() throws IOException {
        assertThat(read(workbook(sheet -> sheet.value(1, AMOUNT, 1e300))))
                .containsExactly(malformed("beløp", "amount-unreadable", Map.of("text", "1.0E+300"), null));
    }

    @Test
    void a_formula_counts_as_the_value_that_it_was_saved_with() throws IOException {
        byte[] saved = workbook(sheet -> sheet.value(1, AMOUNT, 1250));
        byte[] formula = replaced(saved, "<v>1250</v>", "<f>SUM(A1:A9)</f><v>1250</v>");
        byte[] unsaved = replaced(saved, "<v>1250</v>", "<f>SUM(A1:A9)</f>");

        assertThat(read(formula)).containsExactly(line(2, "1250"));
        assertThat(refusal(unsaved))
                .isEqualTo(new RowError(2, null, "formula-without-value", Map.of("formula", "=SUM(A1:A9)"), null));
    }

    @Test
    void reads_the_first_sheet_that_is_shown() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            workbook.newWorksheet("Hidden").setVisibilityState(VisibilityState.HIDDEN);
            fill(workbook.newWorksheet("Ledger"));
        }

        assertThat(read(out.toByteArray())).containsExactly(line(2, "1250"));
    }

    @Test
    void refuses_what_swells_when_it_is_unpacked() throws IOException {
        byte[] workbook = workbook(_ -> {});

        assertThat(refusal(replaced(workbook, "1250", "0".repeat(40_000_000))).code())
                .isEqualTo("workbook-too-large");
        assertThat(refusal(replaced(workbook, "</sheetData>", "<row></row>".repeat(3_000_000) + "</sheetData>"))
                        .code())
                .isEqualTo("workbook-too-large");
    }

    @Test
    void refuses_rows_and_columns_beyond_a_sheets_last() throws IOException {
        byte[] workbook = workbook(_ -> {});

        assertThat(refusal(replaced(workbook, "r=\"L2\"", "r=\"ZZZZZZ2\"")).code())
                .isEqualTo("workbook-too-large");
        assertThat(refusal(replaced(workbook, "r=\"L2\"", "r=\"XFD2\"")).code()).isEqualTo("too-many-columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", "PK\u0003\u0004 and more that is no workbook"})
    void refuses_what_is_no_workbook(String content) {
        assertThat(refusal(content.getBytes(StandardCharsets.ISO_8859_1)).code())
                .isEqualTo("workbook-broken");
    }

    @Test
    void refuses_a_workbook_that_is_cut_off_or_is_not_xml() throws IOException {
        byte[] workbook = workbook(_ -> {});

        assertThat(refusal(Arrays.copyOf(workbook, workbook.length / 2)).code()).isEqualTo("workbook-broken");
        assertThat(refusal(replaced(workbook, "</row>", "</rowing>")).code()).isEqualTo("workbook-broken");
        assertThat(refusal(replaced(workbook, "r=\"L2\"", "r=\"22\"")).code()).isEqualTo("workbook-broken");
    }

    @Test
    void refuses_old_workbooks() {
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})
                        .code())
                .isEqualTo("workbook-old-or-locked");
    }

    private static LedgerRow malformed(
            String column, String code, Map<String, String> facts, @Nullable String suggestion) {
        return new LedgerRow.Malformed(
                2, VoucherKey.parse("DK-2024-IF-100"), List.of(new RowError(2, column, code, facts, suggestion)));
    }

    private static List<LedgerRow> read(byte[] workbook) {
        return Read.file(workbook, ReadingOptions.NONE);
    }

    private static RowError refusal(byte[] workbook) {
        return Read.refusal(workbook, ReadingOptions.NONE);
    }

    private static byte[] workbook(Consumer<Worksheet> change) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Ledger");
            fill(sheet);
            change.accept(sheet);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet) {
        List<String> row = List.of("DK", "IF", "100", "2024-08-14", "2024-08", "Text", "1", "1310", "1470", "281", "");
        for (int i = 0; i < HEADER.size(); i++) {
            sheet.value(0, i, HEADER.get(i));
        }
        for (int i = 0; i < row.size(); i++) {
            sheet.value(1, i, row.get(i));
        }
        sheet.value(1, AMOUNT, 1250);
    }

    /** The workbook with something else in its sheets. */
    private static byte[] replaced(byte[] workbook, String what, String by) throws IOException {
        Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String content = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                boolean sheet = entry.getName().startsWith("xl/worksheets/");
                zip.write((sheet ? content.replace(what, by) : content).getBytes(StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return out.toByteArray();
    }
}
