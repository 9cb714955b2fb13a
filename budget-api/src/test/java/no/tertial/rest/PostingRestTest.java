package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.tertial.chart.Scope;
import no.tertial.command.IdempotencyKey;
import no.tertial.exchange.ReadingOptions;
import no.tertial.imports.ErrorPolicy;
import no.tertial.imports.ImportExtent;
import no.tertial.imports.ImportKind;
import no.tertial.imports.ImportRequest;
import no.tertial.imports.ImportRun;
import no.tertial.imports.ImportState;
import no.tertial.imports.Imports;
import no.tertial.security.Caller;
import no.tertial.security.Role;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a figure to its voucher lines over HTTP. */
class PostingRestTest extends RestTest {
    @Autowired
    private Imports imports;

    private static String voucher(int year, String number, String lines) {
        return """
                {"number":"%s","date":"%d-08-14","period":"%d-08","text":"=Husleie %s","lines":[%s]}""".formatted(number, year, year, number, lines);
    }

    private static String line(String ansvar, String account, String function, String amount) {
        return """
                {"ansvar":"%s","class":"OPERATING","account":"%s","function":"%s","amount":"%s"}""".formatted(ansvar, account, function, amount);
    }

    /** Two vouchers: rent of dwellings, whose text is kept, and assistance, whose is not. */
    private void post(int year) {
        RestClientOf.Answer posted = as("finance").post("/api/v1/vouchers", "postings-" + year, """
                {"client":"DK","series":"PL","vouchers":[%s,%s]}""".formatted(
                voucher(year, "1", line("1310", "1470", "265", "100.50") + "," + line("1210", "1010", "265", "7.00")),
                voucher(year, "2", line("1310", "1470", "281", "-20.25"))));
        assertThat(posted.status()).as(posted.http().body()).isEqualTo(201);
    }

    private JsonNode get(String account, String query) {
        RestClientOf.Answer answer = as(account).get("/api/v1/postings?" + query + "&minPosition=" + position());
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void a_unit_sees_its_lines_with_their_texts_and_what_became_of_them() {
        post(2544);
        as("finance").post("/api/v1/vouchers/DK-2544-PL-1/reversal", """
                {"number":"3","date":"2544-09-01","period":"2544-09"}""");

        JsonNode answer = get("unit-nav", "year=2544&period=2544-08");

        assertThat(answer.get("total").asString()).isEqualTo("80.25");
        JsonNode first = answer.at("/postings/0");
        assertThat(first.toString())
                .isEqualTo("""
                {"voucher":"DK-2544-PL-1","line":1,"date":"2544-08-14","period":"2544-08","unit":"nav","ansvar":"1310",\
                "class":"OPERATING","account":"1470","function":"265","project":null,"amount":"100.50",\
                "text":"=Husleie 1","kind":"POSTING","corrects":null,"reversedBy":"DK-2544-PL-3","reclassifiedBy":[],"afterCutOff":false,\
                "importId":null,"position":%d}""".formatted(first.get("position").asLong()));
        assertThat(answer.at("/postings/1/text").isNull()).isTrue();
        assertThat(answer.get("postings").size()).isEqualTo(2);
        assertThat(get("unit-nav", "year=2544&period=2544-09")
                        .at("/postings/0/corrects")
                        .asString())
                .isEqualTo("DK-2544-PL-1");
        assertThat(get("unit-nav", "year=2544&through=2544-T2").get("total").asString())
                .isEqualTo("80.25");
        assertThat(get("unit-nav", "year=2544").get("total").asString()).isEqualTo("-20.25");
        assertThat(answer.get("importsInProgress").isArray()).isTrue();
    }

    @Test
    void each_part_of_the_coding_narrows_the_question() {
        post(2545);

        assertThat(sums("year=2545")).containsExactly("100.50", "7.00", "-20.25");
        assertThat(sums("year=2545&area=13")).containsExactly("100.50", "-20.25");
        assertThat(sums("year=2545&unit=skole")).containsExactly("7.00");
        assertThat(sums("year=2545&ansvar=1310&function=281")).containsExactly("-20.25");
        assertThat(sums("year=2545&account=1010")).containsExactly("7.00");
        assertThat(sums("year=2545&class=CAPITAL")).isEmpty();
        assertThat(sums("year=2545&project=")).hasSize(3);
        assertThat(sums("year=2545&project=B14")).isEmpty();
    }

    private List<String> sums(String query) {
        return get("finance", query)
                .get("postings")
                .valueStream()
                .map(line -> line.get("amount").asString())
                .toList();
    }

    @Test
    void pages_follow_each_other_at_one_position() {
        post(2546);
        List<String> amounts = new ArrayList<>();

        JsonNode page = get("finance", "year=2546&limit=1");
        long position = page.get("position").asLong();
        as("finance")
                .post("/api/v1/vouchers", """
                {"client":"DK","series":"PL","vouchers":[%s]}""".formatted(voucher(2546, "9", line("1310", "1470", "265", "999.00"))));
        while (true) {
            page.get("postings").forEach(line -> amounts.add(line.get("amount").asString()));
            if (page.get("next").isNull()) {
                break;
            }
            page = get("finance", "year=2546&limit=1&cursor=" + page.get("next").asString());
            assertThat(page.get("position").asLong()).isEqualTo(position);
        }

        assertThat(amounts).containsExactly("100.50", "7.00", "-20.25");
    }

    @Test
    void the_whole_answer_comes_as_csv_in_the_callers_language() {
        post(2547);

        RestClientOf.Answer csv =
                as("finance").get("/api/v1/postings?year=2547&limit=1&format=csv&minPosition=" + position());

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.header("Content-Disposition")).isEqualTo("""
                attachment; filename="postings-2547.csv\"""");
        assertThat(csv.http().body().replaceAll(";\\d+\r\n", ";P\r\n"))
                .isEqualTo(
                        "\uFEFFKlient;Regnskapsår;Bilagsserie;Bilagsnummer;Bilagsdato;Periode;Kontoklasse;Ansvar;Konto;"
                                + "Funksjon;Prosjekt;Beløp;Tekst;Linje;Enhet;Slag;Retter;Reversert av;Ompostert av;Etter fristen;Import;Posisjon\r\n"
                                + "DK;2547;PL;1;2547-08-14;2547-08;drift;1310;1470;265;;100,50;'=Husleie 1;1;nav;;;;;;;P\r\n"
                                + "DK;2547;PL;1;2547-08-14;2547-08;drift;1210;1010;265;;7,00;'=Husleie 1;2;skole;;;;;;;P\r\n"
                                + "DK;2547;PL;2;2547-08-14;2547-08;drift;1310;1470;281;;-20,25;;1;nav;;;;;;;P\r\n");
        assertThat(as("finance")
                        .speaking("en")
                        .get("/api/v1/postings?year=2547&format=csv")
                        .http()
                        .body())
                .startsWith("\uFEFFClient;Ledger year;Series;Number;Date;Period;Class;");
    }

    @ParameterizedTest
    @CsvSource({"2550,nb,csv", "2551,nn,csv", "2552,en,csv", "2553,nb,xlsx"})
    void what_was_taken_out_and_is_handed_in_again_is_known(
            int year, String language, String format, @TempDir Path folder) throws IOException, InterruptedException {
        post(year);
        Path file = folder.resolve("postings." + format);

        HttpClient.newHttpClient()
                .send(
                        as("finance")
                                .speaking(language)
                                .request("/api/v1/postings?year=%d&format=%s&minPosition=%d"
                                        .formatted(year, format, position()))
                                .GET()
                                .build(),
                        BodyHandlers.ofFile(file));

        ImportRun run = taken(file);

        assertThat(run.state()).isEqualTo(ImportState.COMPLETED);
        assertThat(run.progress().known()).isEqualTo(2);
        assertThat(run.progress().lines()).isZero();
    }

    private ImportRun taken(Path file) throws InterruptedException {
        ImportRequest request = new ImportRequest(
                ImportKind.LEDGER,
                ImportExtent.PART,
                ErrorPolicy.REFUSE_ALL,
                ReadingOptions.NONE,
                file.getFileName().toString(),
                new Caller("finance", Role.FINANCE, new Scope.All()),
                new IdempotencyKey(UUID.randomUUID().toString(), "0".repeat(64)));
        String id =
                imports.submit(request, path -> Files.copy(file, path), null).id();
        while (!imports.find(id).orElseThrow().state().hasEnded()) {
            Thread.sleep(20);
        }
        return imports.find(id).orElseThrow();
    }

    @Test
    void a_workbook_is_had_by_what_the_caller_accepts() throws IOException, InterruptedException {
        post(2548);

        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        as("unit-nav")
                                .request("/api/v1/postings?year=2548&minPosition=" + position())
                                .header("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                                .GET()
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(200);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCell(11).asNumber()).isEqualByComparingTo("100.50");
            assertThat(rows.get(1).getCell(4).asDate().toLocalDate()).hasToString("2548-08-14");
            assertThat(rows.get(1).getCellText(7)).isEqualTo("1310");
        }
    }

    @Test
    void a_table_that_is_refused_is_refused_with_a_problem() {
        RestClientOf.Answer refused = as("unit-nav").get("/api/v1/postings?year=2549&unit=skole&format=csv");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.header("Content-Disposition")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "year=2549&period=2549-08&through=2549-09,400,two-periods",
        "year=2549&period=2548-08,400,period-outside-year",
        "year=2549&through=2548-T2,400,period-outside-year",
        "year=2549&period=2549-16,400,parameter-malformed",
        "year=2549&limit=0,400,parameter-malformed",
        "year=2549&limit=1001,400,parameter-malformed",
        "year=2549&cursor=x,400,parameter-malformed",
        "year=2549&format=pdf,400,parameter-malformed",
        "year=2549&class=BALANCE,400,parameter-malformed",
        "year=2549&konto=1470,400,unknown-parameter",
        "period=2549-08,400,parameter-missing",
        "year=2549&ansvar=9999,404,not-found",
        "year=2549&unit=nowhere,404,not-found"
    })
    void bad_questions_are_refused(String query, int status, String code) {
        RestClientOf.Answer answer = as("finance").get("/api/v1/postings?" + query);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }
}
