package no.tertial.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import no.tertial.money.Money;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as spreadsheets get them. */
class TableWriterTest {
    private static final LocalDate DAY = LocalDate.of(2014, 8, 31);
    private static final List<String> HEADER = List.of("Beløp", "Dato", "Tekst", "Nummer", "Tom");

    private static byte[] table(ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = format.to(out, "Posteringer")) {
            table.header(HEADER);
            table.row(Arrays.asList(new Money(-123_456_789), DAY, "Ås; \"ny\"\nlinje", 17L, null));
            table.row(Arrays.asList(kroner(5), DAY, "=1+1", new BigDecimal("3.70"), null));
        }
        return out.toByteArray();
    }

    @Test
    void csv_has_a_mark_semicolons_and_decimal_commas() {
        assertThat(new String(table(ExportFormat.CSV), UTF_8))
                .isEqualTo("\uFEFFBeløp;Dato;Tekst;Nummer;Tom\r\n"
                        + "-1234567,89;2014-08-31;\"Ås; \"\"ny\"\"\nlinje\";17;\r\n"
                        + "5,00;2014-08-31;'=1+1;3,70;\r\n");
    }

    @Test
    void a_workbook_has_amounts_as_numbers_and_days_as_days() throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(table(ExportFormat.XLSX)))) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("Posteringer");
            List<Row> rows = workbook.getFirstSheet().read();

            assertThat(rows.getFirst().stream().map(Cell::getText)).containsExactlyElementsOf(HEADER);
            Row first = rows.get(1);
            assertThat(first.getCell(0).asNumber()).isEqualByComparingTo("-1234567.89");
            assertThat(first.getCell(1).asDate().toLocalDate()).isEqualTo(DAY);
            assertThat(first.getCell(2).getText()).isEqualTo("Ås; \"ny\"\nlinje");
            assertThat(first.getCell(3).asNumber()).isEqualByComparingTo("17");
            assertThat(rows.get(2).getCell(2).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(2).getCell(2).getText()).isEqualTo("'=1+1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "=cmd()|'=cmd()",
                "+47|'+47",
                "-1|'-1",
                "@SUM(A1)|'@SUM(A1)",
                "  =1|'  =1",
                "＝1|'＝1",
                "Husleie =1|Husleie =1",
                "a-b|a-b",
                "|"
            })
    void text_is_never_a_formula(String text, String written) {
        assertThat(SafeText.of(text == null ? "" : text)).isEqualTo(written == null ? "" : written);
    }

    @Test
    void what_begins_with_a_tab_or_a_line_break_is_set_apart_and_control_characters_become_blanks() {
        assertThat(SafeText.of("\t=1")).isEqualTo("'\t=1");
        assertThat(SafeText.of("\r=1")).isEqualTo("'\r=1");
        assertThat(SafeText.of("\n=1\n=2")).isEqualTo("'\n=1\n=2");
        assertThat(SafeText.of("a\u0000b\u001Bc")).isEqualTo("a b c");
        assertThat(SafeText.of("\u0000=1")).isEqualTo("' =1");
    }

    @Test
    void what_has_no_room_on_a_sheet_goes_on_upon_the_next() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter table = new XlsxTableWriter(out, "Linjer", 4)) {
            table.header(List.of("Nummer"));
            IntStream.rangeClosed(1, 7).forEach(number -> table.row(List.of(number)));
        }

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheets().map(sheet -> {
                        try {
                            return sheet.getName()
                                    + sheet.read().stream()
                                            .map(row -> row.getCellText(0))
                                            .toList();
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    }))
                    .containsExactly("Linjer[Nummer, 1, 2, 3]", "Linjer 2[Nummer, 4, 5, 6]", "Linjer 3[Nummer, 7]");
        }
    }

    @Test
    void rows_leave_as_they_come() {
        long[] written = {0};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written[0] += length;
            }
        };
        for (ExportFormat format : ExportFormat.values()) {
            written[0] = 0;
            try (TableWriter table = format.to(counting, "Linjer")) {
                table.header(List.of("Nummer", "Tekst"));
                IntStream.range(0, 200_000).forEach(row -> table.row(List.of(row, "Linje nummer " + row * 7919L)));
                assertThat(written[0]).as("%s before the end", format).isGreaterThan(500_000);
            }
        }
    }
}
