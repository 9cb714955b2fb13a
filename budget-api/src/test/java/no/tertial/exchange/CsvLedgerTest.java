package no.tertial.exchange;

import static no.tertial.exchange.Read.HEADER;
import static no.tertial.exchange.Read.csv;
import static no.tertial.exchange.Read.line;
import static no.tertial.exchange.Read.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.journal.Posting;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ledgers as text files with a separator. */
class CsvLedgerTest {
    private static final String ROW = "DK;IF;100;2024-08-14;2024-08;Text;1;1310;1470;281;;1250,00\n";
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void reads_all_that_a_row_says() {
        String file = "klient;regnskapsår;bilagsserie;bilagsnummer;bilagsdato;periode;tekst;kontoklasse;ansvar;konto;"
                + "funksjon;prosjekt;beløp\n"
                + "DK;2024;IF;100234;14.08.2024;2024-08;Støy, \"anlegg\";0;1310;0230;222;P-12.1;-1250,50\n";

        assertThat(csv(file))
                .containsExactly(new LedgerRow.Line(
                        2,
                        VoucherKey.parse("DK-2024-IF-100234"),
                        LocalDate.parse("2024-08-14"),
                        AccountingPeriod.parse("2024-08"),
                        "Støy, \"anlegg\"",
                        new Posting(
                                new Coding("1310", AccountClass.CAPITAL, "0230", "222", "P-12.1"),
                                Money.parse("-1250.50"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void finds_the_separator(String separator) {
        String file = (HEADER + "DK;IF;100;2024-08-14;2024-08;Text;1;1310;1470;281;;1250\n").replace(";", separator);

        assertThat(csv(file)).containsExactly(line(2, "1250"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void finds_the_encoding(String charset) {
        String file = HEADER + ROW.replace("Text", "Tilskudd – Ås og Øvre Ænes €5");

        assertThat(Read.file(file.getBytes(Charset.forName(charset)), ReadingOptions.NONE))
                .containsExactly(line(2, "Tilskudd – Ås og Øvre Ænes €5", "1250"));
    }

    @Test
    void keeps_characters_beyond_the_basic_plane_and_blanks_control_characters_in_texts() {
        assertThat(csv("\ufeff" + HEADER + ROW.replace("Text", "A😀B"))).containsExactly(line(2, "A😀B", "1250"));
        assertThat(csv(HEADER + ROW.replace("Text", "A😀\u0007B"))).containsExactly(line(2, "A😀 B", "1250"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"debet;kredit", "Debet;Kreditt", "Debit beløp;Kredittbeløp", "Debit Amount;CREDIT AMOUNT"})
    void takes_debit_less_credit_by_what_others_call_them(String headings) {
        assertThat(csv(sides(headings, "1250,00;") + sideRow(";99,50") + sideRow("10;2")))
                .containsExactly(line(2, "1250"), line(3, "-99.50"), line(4, "8"));
    }

    @ParameterizedTest
    @CsvSource({"debet;motpost,kredit,credit", "motpost;kredit,debet,debit", "sum2;motpost,beløp,amount"})
    void refuses_debit_without_credit_and_credit_without_debit(String headings, String column, String field) {
        RowError refused = refusal(sides(headings, "1250,00;"));

        assertThat(refused.code()).isEqualTo("column-missing");
        assertThat(refused.column()).isEqualTo(column);
        assertThat(refused.facts()).containsEntry("field", field);
    }

    @ParameterizedTest
    @CsvSource({"debet;beløp,debet", "beløp;kredit,kredit", "kreditt;beløp,kreditt"})
    void refuses_an_amount_beside_debit_or_credit(String headings, String second) {
        assertThat(refusal(sides(headings, "1;1")))
                .isEqualTo(new RowError(
                        1, null, "column-twice", Map.of("field", "amount", "first", "beløp", "second", second), null));
    }

    @Test
    void takes_the_amount_that_the_mapping_names_beside_others() {
        byte[] file = sides("beløp;debet;kredit", "7;10;2").getBytes(StandardCharsets.UTF_8);

        assertThat(Read.file(file, Read.columns(Map.of("amount", "beløp")))).containsExactly(line(2, "7"));
        assertThat(Read.file(file, Read.columns(Map.of("debit", "debet")))).containsExactly(line(2, "8"));
        assertThat(refusal(file, Read.columns(Map.of("amount", "beløp", "credit", "kredit")))
                        .code())
                .isEqualTo("column-twice");
    }

    @ParameterizedTest
    @CsvSource({"-100;,debet,-100", ";(100),kredit,(100)", "5;100-,kredit,100-"})
    void refuses_a_negative_debit_or_credit(String amounts, String column, String text) {
        assertThat(csv(sides("debet;kredit", amounts)))
                .containsExactly(new LedgerRow.Malformed(
                        2,
                        VoucherKey.parse("DK-2024-IF-100"),
                        List.of(error(column, "debit-or-credit-negative", text))));
    }

    @Test
    void says_of_a_row_without_debit_and_credit_that_the_cell_is_empty() {
        assertThat(csv(sides("debet;kredit", ";")))
                .containsExactly(new LedgerRow.Malformed(
                        2,
                        VoucherKey.parse("DK-2024-IF-100"),
                        List.of(new RowError(2, "debet", "cell-empty", Map.of("field", "debit"), null))));
    }

    private static String sides(String headings, String amounts) {
        return HEADER.replace("beløp", headings) + sideRow(amounts);
    }

    private static String sideRow(String amounts) {
        return ROW.replace("1250,00", amounts);
    }

    @Test
    void finds_columns_by_what_others_call_them_and_after_a_title() {
        String file = "Hovedboksutskrift;;\n\n"
                + "Firma,Bilagsart,Bilagsnr.,Voucher Date,REGNSKAPSPERIODE,Beskrivelse,Klasse,Cost Center,Kontonr,"
                        .replace(',', ';')
                + "Tjeneste;Prosjekt;BELØP (kr)\n"
                + ROW;

        assertThat(csv(file)).containsExactly(line(4, "1250"));
    }

    @Test
    void takes_columns_defaults_and_codes_from_the_mapping() {
        ReadingOptions mapping = new ReadingOptions(
                null,
                null,
                null,
                null,
                Map.of("ansvar", "Sted"),
                Map.of("client", "DK", "class", "drift"),
                Map.of("ansvar", Map.of("1399", "1310")));
        String file = "Sted;serie;bilag;dato;periode;tekst;ansvar;konto;funksjon;debet;kredit\n"
                + "1399;IF;100;20240814;202408;Text;x;1470;281;1250,00;\n"
                + "1310;IF;100;20240814;8;Text;x;1470;281;;99,5\n";

        assertThat(Read.file(file.getBytes(StandardCharsets.UTF_8), mapping))
                .containsExactly(
                        line(2, "1250"),
                        new LedgerRow.Malformed(
                                3,
                                null,
                                List.of(new RowError(3, "periode", "period-without-year", Map.of("text", "8"), null))));
    }

    @Test
    void reads_a_bare_period_with_the_column_of_the_year() {
        String file = "år;" + HEADER + "2024;" + ROW.replace("2024-08;", "8;");

        assertThat(csv(file)).containsExactly(line(2, "1250"));
    }

    @Test
    void knows_the_voucher_of_a_row_without_a_period_by_the_column_of_the_year() {
        RowError unreadable = error("periode", "period-unreadable", "2024-16");
        String row = ROW.replace("2024-08;", "2024-16;");

        assertThat(csv("år;" + HEADER + "2024;" + row))
                .containsExactly(new LedgerRow.Malformed(2, VoucherKey.parse("DK-2024-IF-100"), List.of(unreadable)));
        assertThat(csv("år;" + HEADER + ";" + row))
                .containsExactly(new LedgerRow.Malformed(2, null, List.of(unreadable)));
        assertThat(csv(HEADER + row)).containsExactly(new LedgerRow.Malformed(2, null, List.of(unreadable)));
    }

    @Test
    void tells_everything_that_is_wrong_with_a_row() {
        String file = HEADER + "D K;IF;100;31.02.2024;2024-16;Text;2;13-10;;281;a/b;NaN\n" + ROW;

        assertThat(csv(file))
                .containsExactly(
                        new LedgerRow.Malformed(
                                2,
                                null,
                                List.of(
                                        error("klient", "voucher-part-malformed", "D K"),
                                        error("bilagsdato", "date-does-not-exist", "31.02.2024"),
                                        error("periode", "period-unreadable", "2024-16"),
                                        error("ansvar", "code-malformed", "13-10"),
                                        error("kontoklasse", "class-unknown", "2"),
                                        new RowError(2, "konto", "cell-empty", Map.of("field", "account"), null),
                                        error("prosjekt", "name-malformed", "a/b"),
                                        error("beløp", "amount-unreadable", "NaN"))),
                        line(3, "1250"));
    }

    private static RowError error(String column, String code, String text) {
        return new RowError(2, column, code, Map.of("text", text), null);
    }

    @Test
    void refuses_a_row_with_more_cells_than_the_header() {
        assertThat(csv(HEADER + ROW.replace("1250,00", "1;250,00")))
                .containsExactly(new LedgerRow.Malformed(
                        2,
                        VoucherKey.parse("DK-2024-IF-100"),
                        List.of(new RowError(2, null, "row-too-wide", Map.of("cells", "13", "columns", "12"), null))));
    }

    @Test
    void names_the_column_that_is_missing_and_those_that_are_there() {
        assertThat(refusal("klient;bilagsserie;bilagsnummer;bilagsdato;periode;kontoklasse;ansvar;funksjon;beløp\n"))
                .isEqualTo(new RowError(
                        1,
                        "konto",
                        "column-missing",
                        Map.of(
                                "field",
                                "account",
                                "found",
                                "klient, bilagsserie, bilagsnummer, bilagsdato, periode, kontoklasse, ansvar, funksjon, "
                                        + "beløp"),
                        null));
    }

    @Test
    void suggests_the_column_that_may_have_been_meant() {
        assertThat(refusal(HEADER.replace("ansvar", "Anvsar")).suggestion()).isEqualTo("Anvsar");
        assertThat(refusal(HEADER.replace("ansvar", "Sted")).suggestion()).isNull();
    }

    @Test
    void refuses_two_columns_of_the_same_field() {
        assertThat(refusal("ansvar;" + HEADER).code()).isEqualTo("column-twice");
    }

    @ParameterizedTest
    @CsvSource({"'',file-empty", "'\n\n;;\n',file-empty", "a;b;c,column-missing"})
    void refuses_what_has_no_header(String content, String code) {
        assertThat(refusal(content).code()).isEqualTo(code);
    }

    @Test
    void names_the_row_where_the_encoding_changes() {
        byte[] utf8 = (HEADER + ROW.repeat(3)).getBytes(StandardCharsets.UTF_8);
        byte[] ansi = ROW.replace("Text", "Ås").getBytes(WINDOWS_1252);

        assertThat(refusal(joined(utf8, ansi), ReadingOptions.NONE))
                .isEqualTo(new RowError(5, null, "file-encoding-broken", Map.of("encoding", "UTF-8"), null));
        assertThat(refusal(joined(HEADER.getBytes(WINDOWS_1252), ansi, utf8), ReadingOptions.NONE))
                .isEqualTo(new RowError(3, null, "file-encoding-broken", Map.of("encoding", "windows-1252"), null));
        assertThat(refusal(ansi, Read.charset("UTF-8")).code()).isEqualTo("file-encoding-broken");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x81, 0x8D, 0x8F, 0x90, 0x9D})
    void names_the_row_with_a_byte_that_has_no_character_in_windows_1252(int value) {
        byte[] file = (HEADER + ROW + ROW.replace("Text", "Te?t")).getBytes(WINDOWS_1252);
        file[new String(file, WINDOWS_1252).indexOf('?')] = (byte) value;
        RowError broken = new RowError(3, null, "file-encoding-broken", Map.of("encoding", "windows-1252"), null);

        assertThat(refusal(file, ReadingOptions.NONE)).isEqualTo(broken);
        assertThat(refusal(file, Read.charset("windows-1252"))).isEqualTo(broken);
    }

    @Test
    void refuses_encodings_that_it_does_not_read() {
        assertThat(refusal(HEADER.getBytes(StandardCharsets.UTF_16), ReadingOptions.NONE)
                        .code())
                .isEqualTo("file-encoding-unsupported");
        assertThat(refusal(HEADER.getBytes(StandardCharsets.UTF_8), Read.charset("latin9"))
                        .code())
                .isEqualTo("file-encoding-unsupported");
    }

    @ParameterizedTest
    @CsvSource({"'\"',", "';;',", "'\n',", ",x", ",',,'"})
    void refuses_signs_that_no_file_has(@Nullable String separator, @Nullable String decimal) {
        ReadingOptions options = new ReadingOptions(null, separator, decimal, null, Map.of(), Map.of(), Map.of());

        assertThat(refusal((HEADER + ROW).getBytes(StandardCharsets.UTF_8), options)
                        .code())
                .isEqualTo("option-unsupported");
    }

    @Test
    void refuses_quotes_that_do_not_end() {
        assertThat(refusal(HEADER + ROW + ROW.replace("Text", "\"Text") + ROW).code())
                .isEqualTo("quotes-broken");
        assertThat(refusal(HEADER + ROW + ROW.replace("Text", "\"Text") + ROW).row())
                .isEqualTo(3);
    }

    @Test
    void a_heading_that_goes_on_for_ever_is_shortened_in_errors() {
        String heading = "beløp " + "x".repeat(300);
        ReadingOptions options =
                new ReadingOptions(null, null, null, null, Map.of("amount", heading), Map.of(), Map.of());
        byte[] file = Read.withAmount("?").replace("beløp\n", heading + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(Read.file(file, options))
                .singleElement()
                .isInstanceOfSatisfying(
                        LedgerRow.Malformed.class,
                        row -> assertThat(row.errors())
                                .extracting(RowError::column)
                                .containsExactly("beløp " + "x".repeat(54) + "…"));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
