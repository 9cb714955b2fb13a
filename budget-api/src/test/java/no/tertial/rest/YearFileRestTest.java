package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** The year file over HTTP. It takes national codes, which hold for all later years, so the service is this test's own. */
@TestPropertySource(properties = "spring.application.name=tertial-year-file")
class YearFileRestTest extends RestTest {
    @BeforeEach
    void the_nations_codes_of_2025_and_a_chart() {
        created(as("admin").post("/api/v1/chart/national/shipped/2025", "year-file-codes", ""));
        created(as("admin").post("/api/v1/chart/versions", "year-file-chart", """
                {"from":2540,
                 "accounts":[%s],
                 "functions":[{"code":"1200","name":"Administrasjon","nationalFunction":"120",
                               "classes":["OPERATING","CAPITAL"],"sensitive":false},
                              {"code":"265","name":"Boliger","nationalFunction":"265",
                               "classes":["OPERATING","CAPITAL"],"sensitive":false},
                              {"code":"281","name":"Sosialhjelp","nationalFunction":"281",
                               "classes":["OPERATING"],"sensitive":true},
                              {"code":"880","name":"Interne finansieringstransaksjoner","nationalFunction":"880",
                               "classes":["OPERATING","CAPITAL"],"sensitive":false}]}""".formatted(accounts())));
    }

    private static String accounts() {
        List<String> accounts = new ArrayList<>();
        Map.of("1010", "010", "1011", "010", "1470", "470", "1290", "290", "1790", "790", "1570", "570")
                .forEach((code, art) -> accounts.add(account(code, art, "\"OPERATING\"")));
        Map.of("0230", "230", "0290", "290", "0910", "910", "0970", "970")
                .forEach((code, art) -> accounts.add(account(code, art, "\"CAPITAL\"")));
        return String.join(",", accounts);
    }

    private static String account(String code, String art, String classes) {
        return """
                {"code":"%s","name":"%s","art":"%s","classes":[%s]}""".formatted(code, code, art, classes);
    }

    private static RestClientOf.Answer created(RestClientOf.Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer;
    }

    /** @param lines such as {@code OPERATING 1010 281 100.00} */
    private void post(String period, String... lines) {
        List<String> postings = new ArrayList<>();
        for (String line : lines) {
            String[] part = line.split(" ", -1);
            postings.add("""
                    {"ansvar":"%s","class":"%s","account":"%s","function":"%s","amount":"%s"}""".formatted(part[2].equals("1200") ? "1210" : "1310", part[0], part[1], part[2], part[3]));
        }
        created(as("finance").post("/api/v1/vouchers", """
                {"client":"DK","series":"YF","vouchers":[{"number":"%s","date":"%s-01-31","period":"%s","lines":[%s]}]}""".formatted(
                        period.replace("-", ""), period.substring(0, 4), period, String.join(",", postings))));
    }

    private RestClientOf.Answer get(String path) {
        return as("auditor").get("/api/v1/exports/kostra/" + path + "minPosition=" + position());
    }

    private void postTheYear2540() {
        post("2540-00", "OPERATING 1010 281 999999.00");
        post(
                "2540-03",
                "OPERATING 1010 281 1000400.00",
                "OPERATING 1011 281 234000.40",
                "OPERATING 1470 281 2500.60",
                "OPERATING 1290 281 700.00",
                "OPERATING 1790 1200 -1000.00",
                "CAPITAL 0290 265 300.00");
        post(
                "2540-12",
                "OPERATING 1010 1200 5400.00",
                "OPERATING 1570 880 50000.00",
                "CAPITAL 0970 880 -50000.00",
                "CAPITAL 0230 265 70499.99");
        post("2540-13", "CAPITAL 0910 265 -20499.99", "OPERATING 1470 281 -2100.60");
    }

    @Test
    void the_file_is_this_one_to_the_byte() throws Exception {
        postTheYear2540();

        HttpResponse<byte[]> file = HttpClient.newHttpClient()
                .send(
                        as("auditor")
                                .request("/api/v1/exports/kostra/2540?region=301100&minPosition=" + position())
                                .GET()
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("""
                attachment; filename="0A-2540-301100.dat\"""");
        assertThat(new String(file.body(), StandardCharsets.ISO_8859_1))
                .isEqualTo("0A2540 301100                  0265 230       70\n"
                        + "0A2540 301100                  0265 910      -20\n"
                        + "0A2540 301100                  0880 970      -50\n"
                        + "0A2540 301100                  1120 010        5\n"
                        + "0A2540 301100                  1281 010     1235\n"
                        + "0A2540 301100                  1880 570       50");
    }

    @Test
    void what_is_read_back_is_what_the_check_tells() {
        post("2541-01", "OPERATING 1010 281 123456789.00", "CAPITAL 0910 265 -987654.00", "OPERATING 1470 281 0.10");

        Map<String, Long> records =
                parsed(get("2541?region=030100&organisation=958935420&").http().body());

        assertThat(records)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "0A 2541 030100 958935420 1 281 010", 123_457L, "0A 2541 030100 958935420 0 265 910", -988L));
        assertThat(get("2541/check?").json().get("totals").toString()).isEqualTo("""
                [{"class":"CAPITAL","expenditure":"0.00","income":"-987654.00","internal":"0.00",\
                "reportedExpenditure":"0.00","reportedIncome":"-988000.00","reportedDifference":"-988000.00"},\
                {"class":"OPERATING","expenditure":"123456789.10","income":"0.00","internal":"0.00",\
                "reportedExpenditure":"123457000.00","reportedIncome":"0.00","reportedDifference":"123457000.00"}]""");
        assertThat(get("2541/check?").json().get("records").asInt()).isEqualTo(2);
    }

    /** Reads by places alone, as the bureau does. */
    private static Map<String, Long> parsed(String file) {
        Map<String, Long> records = new TreeMap<>();
        for (String line : file.split("\n", -1)) {
            assertThat(line).hasSize(48);
            assertThat(line.substring(6, 7)).isEqualTo(" ");
            assertThat(line.substring(22, 31)).isBlank();
            String key = String.join(
                    " ",
                    line.substring(0, 2),
                    line.substring(2, 6),
                    line.substring(7, 13),
                    line.substring(13, 22),
                    line.substring(31, 32),
                    line.substring(32, 36).strip(),
                    line.substring(36, 39));
            assertThat(records.put(key, Long.valueOf(line.substring(39, 48).strip())))
                    .isNull();
        }
        return records;
    }

    @Test
    void nothing_is_written_while_a_rule_stands_in_the_way_and_the_check_lists_the_same() {
        post("2542-01", "OPERATING 1290 281 100.00", "OPERATING 1570 880 40000.00");

        RestClientOf.Answer refused =
                as("auditor").speaking("en").get("/api/v1/exports/kostra/2542?region=301100&minPosition=" + position());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("errors").toString())
                .isEqualTo(as("auditor")
                        .speaking("en")
                        .get("/api/v1/exports/kostra/2542/check")
                        .json()
                        .get("violations")
                        .toString());
        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("detail").asString()))
                .containsExactly(
                        "The internal arts 290, 790 must cancel, for they are not reported; NOK 100.00 is left.",
                        "What operations give to investment (art 570: NOK 40\u00a0000.00) and what investment gets (art"
                                + " 970: NOK 0.00) differ by NOK 40\u00a0000.00; 30 000 is taken.");
    }

    @Test
    void a_year_is_reported_as_it_was_known() {
        post("2543-01", "OPERATING 1010 281 1000.00");
        long then = position();
        post("2543-02", "OPERATING 1010 281 5000.00");

        assertThat(get("2543?region=301100&atPosition=" + then + "&").http().body())
                .endsWith("281 010        1");
        assertThat(get("2543?region=301100&").http().body()).endsWith("281 010        6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2540?",
                "2540?region=3011&",
                "2540?region=30110A&",
                "2540?region=301100&organisation=1&",
                "2540/check?region=301100&",
                "25400?region=301100&"
            })
    void bad_questions_are_refused(String path) {
        assertThat(get(path).status()).isEqualTo(400);
    }
}
