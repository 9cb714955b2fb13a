package no.tertial.exchange;

import static no.tertial.exchange.Read.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.tertial.journal.VoucherKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers as batches of vouchers in JSON. */
class JsonLedgerTest {
    private static final String BATCH = """
            {"client":"DK","series":"IF","vouchers":[
              {"number":"100","date":"2024-08-14","period":"2024-08","text":"Text","controlTotal":"1300.00","lines":[
                {"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","amount":"1250.00"},
                {"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","project":null,"amount":"50"}]}]}
            """;

    @Test
    void reads_one_batch_or_an_array_of_them() {
        assertThat(read(BATCH)).containsExactly(line(1, "1250"), line(2, "50"));
        assertThat(read("[" + BATCH + "," + BATCH.replace("DK", "EK") + "]"))
                .containsExactly(line(1, "1250"), line(2, "50"), inEk(line(3, "1250")), inEk(line(4, "50")));
        assertThat(read("[]")).isEmpty();
    }

    @Test
    void keeps_whole_characters_beyond_the_basic_plane_and_blanks_half_ones_in_texts() {
        List<LedgerRow> rows = read(BATCH.replace("\"Text\"", "\"A\\ud83d\\ude00B\\ud83dC\\ude00\""));

        assertThat(rows).containsExactly(line(1, "A😀B C ", "1250"), line(2, "A😀B C ", "50"));
    }

    @Test
    void refuses_a_voucher_off_its_control_total_as_a_whole() {
        assertThat(read(BATCH.replace("\"50\"", "\"51\"")))
                .containsExactly(new LedgerRow.Malformed(
                        1,
                        VoucherKey.parse("DK-2024-IF-100"),
                        List.of(new RowError(
                                1,
                                "controlTotal",
                                "control-total-missed",
                                Map.of(
                                        "voucher", "DK-2024-IF-100",
                                        "controlTotal", "1300.00",
                                        "lines", "1301.00",
                                        "difference", "1.00"),
                                null))));
    }

    @Test
    void refuses_a_voucher_that_stood_in_the_file_before_as_a_whole() {
        assertThat(read("[" + BATCH + "," + BATCH.replace("1250.00", "1250.0") + "," + BATCH + "]"))
                .containsExactly(
                        line(1, "1250"),
                        line(2, "50"),
                        refused(3, "number", "duplicate-voucher"),
                        refused(5, "number", "duplicate-voucher"));
    }

    @Test
    void refuses_a_voucher_that_stood_in_the_file_before_also_where_a_line_of_it_was_bad() {
        assertThat(read("[" + BATCH.replace("\"50\"", "\"x\"") + "," + BATCH + "]"))
                .hasSize(3)
                .last()
                .isEqualTo(refused(3, "number", "duplicate-voucher"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",\"lines\":[]", ""})
    void refuses_a_voucher_without_lines(String lines) {
        String empty = """
                {"client":"DK","series":"IF","vouchers":[{"number":"100","period":"2024-08"%s}]}""".formatted(lines);

        assertThat(read(empty)).containsExactly(refused(1, "lines", "no-postings"));
        assertThat(read(empty.replace("100", "?")))
                .containsExactly(new LedgerRow.Malformed(
                        1, null, List.of(new RowError(1, "lines", "no-postings", Map.of("voucher", "?"), null))));
    }

    @Test
    void tells_what_is_wrong_with_a_line() {
        assertThat(read(BATCH.replace(
                        "\"OPERATING\",\"account\":\"1470\",\"function\":\"281\",\"project\"", "\"X\",\"project\"")))
                .containsExactly(
                        line(1, "1250"),
                        new LedgerRow.Malformed(
                                2,
                                VoucherKey.parse("DK-2024-IF-100"),
                                List.of(
                                        new RowError(2, "class", "class-unknown", Map.of("text", "X"), null),
                                        new RowError(2, "account", "cell-empty", Map.of("field", "account"), null),
                                        new RowError(2, "function", "cell-empty", Map.of("field", "function"), null))));
    }

    @ParameterizedTest
    @CsvSource({"'\"1250.00\"',1250.00", "'\"1300.00\"',1300"})
    void refuses_amounts_that_are_numbers(String text, String number) {
        assertThat(refusal(BATCH.replace(text, number)).code()).isEqualTo("amount-not-text");
    }

    @Test
    void refuses_fields_that_it_does_not_know() {
        assertThat(refusal(BATCH.replace("\"text\"", "\"tekst\"")).code()).isEqualTo("field-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[1]",
                "[[]]x",
                "{\"vouchers\":1}",
                "{\"vouchers\":[{\"lines\":[1]}]}",
                "{\"client\":{}}",
                "{\"vouchers\":[[[[[[[[[[[[",
                "[\"\\ud800",
                "{\"client\":\"DK\",\"client\":\"DK\"}"
            })
    void refuses_what_is_not_batches_of_vouchers(String content) {
        assertThat(refusal(content).code()).isEqualTo("json-broken");
    }

    @Test
    void refuses_texts_without_end() {
        assertThat(refusal(BATCH.replace("Text", "x".repeat(1_000_000))).code()).isEqualTo("json-broken");
    }

    private static LedgerRow.Malformed refused(long row, String column, String code) {
        return new LedgerRow.Malformed(
                row,
                VoucherKey.parse("DK-2024-IF-100"),
                List.of(new RowError(row, column, code, Map.of("voucher", "DK-2024-IF-100"), null)));
    }

    private static LedgerRow.Line inEk(LedgerRow.Line line) {
        VoucherKey key = VoucherKey.parse("EK-2024-IF-100");
        return new LedgerRow.Line(line.number(), key, line.date(), line.period(), line.text(), line.posting());
    }

    private static List<LedgerRow> read(String content) {
        return Read.file(content.getBytes(StandardCharsets.UTF_8), ReadingOptions.NONE);
    }

    private static RowError refusal(String content) {
        return Read.refusal(content);
    }
}
