package no.tertial.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.exchange.LedgerRow.Line;
import no.tertial.journal.Posting;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Account reports to Statistics Norway. */
class KostraLedgerTest {
    private static final ReadingOptions DEFAULTS = Read.defaults(Map.of("client", "DK", "ansvar", "9000"));
    private static final String HEAD = "060200939214895         ";

    @Test
    void reads_the_year_as_one_voucher() {
        assertThat(read(record(' ', '1', "281 ", "470", "1250") + record(' ', '0', "222 ", "230", "-7"), books()))
                .containsExactly(
                        line(1, "DK-2024-KOSTRA-2024", "2024-12", "2024-12-31", OPERATING, "1250000"),
                        line(2, "DK-2024-KOSTRA-2024", "2024-12", "2024-12-31", CAPITAL, "-7000"));
    }

    @Test
    void a_quarter_is_what_has_come_in_since_the_quarters_before() {
        Books books = books();
        books.book("DK-2024-KOSTRA-2024K1", OPERATING, "400000");
        books.book("DK-2024-KOSTRA-2024K1", CAPITAL, "90000");

        assertThat(read(record('2', '1', "281 ", "470", "1250"), books))
                .containsExactly(
                        line(1, "DK-2024-KOSTRA-2024K2", "2024-06", "2024-06-30", OPERATING, "850000"),
                        line(1, "DK-2024-KOSTRA-2024K2", "2024-06", "2024-06-30", CAPITAL, "-90000"));
    }

    @Test
    void a_report_that_comes_again_adds_nothing() {
        Books books = books();
        books.book("DK-2024-KOSTRA-2024K1", OPERATING, "400000");

        assertThat(read(record('1', '1', "281 ", "470", "400"), books)).isEmpty();
    }

    @Test
    void a_corrected_report_is_what_it_has_beyond_the_ones_that_it_corrects() {
        Books books = books();
        books.book("DK-2024-KOSTRA-2024K1", OPERATING, "400000");
        books.book("DK-2024-KOSTRA-2024K1R2", OPERATING, "-10000");

        assertThat(read(record('1', '1', "281 ", "470", "450"), books))
                .containsExactly(line(1, "DK-2024-KOSTRA-2024K1R3", "2024-03", "2024-03-31", OPERATING, "60000"));
    }

    @Test
    void a_report_that_was_reversed_can_be_booked_again() {
        Books books = books();
        books.vouchers.put(VoucherKey.parse("DK-2024-KOSTRA-2024K2"), List.of());
        books.book("DK-2024-KOSTRA-2024K1", OPERATING, "400000");

        assertThat(read(record('1', '1', "281 ", "470", "500"), books))
                .containsExactly(line(1, "DK-2024-KOSTRA-2024K1R2", "2024-03", "2024-03-31", OPERATING, "100000"));
        assertThat(read(record('2', '1', "281 ", "470", "500"), books))
                .containsExactly(line(1, "DK-2024-KOSTRA-2024K2R2", "2024-06", "2024-06-30", OPERATING, "100000"));
    }

    @Test
    void refuses_a_report_when_a_later_one_is_booked() {
        Books books = books();
        books.book("DK-2024-KOSTRA-2024", OPERATING, "400000");

        assertThat(refusal(record('1', '1', "281 ", "470", "400"), DEFAULTS, books))
                .isEqualTo(
                        new RowError(0, null, "kostra-later-report", Map.of("voucher", "DK-2024-KOSTRA-2024"), null));
    }

    @ParameterizedTest
    @CsvSource({
        "1,'999 ',470,5,kostra-no-function",
        "1,'281 ',999,5,kostra-no-account",
        "7,'281 ',470,5,class-unknown",
        "1,'281 ',470,5x,kostra-record-malformed",
        "1,'281 ',470,,kostra-record-malformed"
    })
    void tells_what_is_wrong_with_a_record(char accountClass, String function, String art, String amount, String code) {
        String bad = record(' ', accountClass, function, art, amount == null ? "" : amount);

        assertThat(read(record(' ', '1', "281 ", "470", "1") + bad, books()).get(1))
                .isInstanceOfSatisfying(
                        LedgerRow.Malformed.class,
                        row -> assertThat(row.errors())
                                .extracting(RowError::row, RowError::code)
                                .containsExactly(tuple(2L, code)));
    }

    @Test
    void refuses_two_reports_in_one_file_and_records_of_another_length() {
        String first = record(' ', '1', "281 ", "470", "1");

        assertThat(codes(read(first + record('1', '1', "281 ", "470", "1"), books())))
                .containsExactly("kostra-other-report");
        assertThat(codes(read(first + first.strip() + " \n", books()))).containsExactly("kostra-record-malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client", "ansvar"})
    void needs_what_the_report_does_not_say(String field) {
        Map<String, String> defaults = new HashMap<>(DEFAULTS.defaults());
        defaults.remove(field);

        assertThat(refusal(record(' ', '1', "281 ", "470", "1"), Read.defaults(defaults), books()))
                .isEqualTo(new RowError(0, null, "default-missing", Map.of("field", field), null));
    }

    @Test
    void refuses_other_forms() {
        assertThat(refusal(record(' ', '1', "281 ", "470", "1").replace("0A2024", "0B2024"), DEFAULTS, books())
                        .code())
                .isEqualTo("kostra-form-unknown");
    }

    private static final Coding OPERATING = new Coding("9000", AccountClass.OPERATING, "14700", "2810", null);
    private static final Coding CAPITAL = new Coding("9000", AccountClass.CAPITAL, "02300", "2220", null);

    private static String record(char term, char accountClass, String function, String art, String amount) {
        return "0A2024" + term + HEAD + accountClass + function + art + " ".repeat(9 - amount.length()) + amount
                + "\r\n";
    }

    private static Line line(long number, String voucher, String period, String date, Coding coding, String amount) {
        return new Line(
                number,
                VoucherKey.parse(voucher),
                LocalDate.parse(date),
                AccountingPeriod.parse(period),
                null,
                new Posting(coding, Money.parse(amount)));
    }

    private static List<String> codes(List<LedgerRow> rows) {
        return rows.stream()
                .filter(LedgerRow.Malformed.class::isInstance)
                .flatMap(row -> ((LedgerRow.Malformed) row).errors().stream())
                .map(RowError::code)
                .toList();
    }

    private static List<LedgerRow> read(String content, LocalBooks books) {
        return Read.file(content.getBytes(StandardCharsets.US_ASCII), DEFAULTS, books);
    }

    private static RowError refusal(String content, ReadingOptions options, LocalBooks books) {
        return Read.refusal(content.getBytes(StandardCharsets.US_ASCII), options, books);
    }

    private static Books books() {
        return new Books(new HashMap<>());
    }

    /** Local codes are the national ones with a naught behind. */
    private record Books(Map<VoucherKey, List<Posting>> vouchers) implements LocalBooks {
        void book(String voucher, Coding coding, String amount) {
            vouchers.merge(
                    VoucherKey.parse(voucher),
                    List.of(new Posting(coding, Money.parse(amount))),
                    (before, more) ->
                            Stream.concat(before.stream(), more.stream()).toList());
        }

        @Override
        public Optional<String> account(FiscalYear year, AccountClass accountClass, String art) {
            return art.equals("999") ? Optional.empty() : Optional.of(art.equals("470") ? "14700" : "02300");
        }

        @Override
        public Optional<String> function(FiscalYear year, AccountClass accountClass, String nationalFunction) {
            return nationalFunction.equals("999") ? Optional.empty() : Optional.of(nationalFunction + "0");
        }

        @Override
        public Optional<List<Posting>> postings(VoucherKey voucher) {
            return Optional.ofNullable(vouchers.get(voucher));
        }
    }
}
