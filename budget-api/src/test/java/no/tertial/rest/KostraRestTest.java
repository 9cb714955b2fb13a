package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * The nation's codes over HTTP: those of 2025, and a chart of 2990 with codes of 2990 and of 2991, in which art 470 is bound
 * to function 800. They would hold for other tests' years, so the service is this test's own.
 */
@TestPropertySource(properties = "spring.application.name=tertial-kostra")
class KostraRestTest extends RestTest {
    private static final String CHART = """
            {"from":2990,
             "accounts":[{"code":"1470","name":"Overføringer","art":"470","classes":["OPERATING"]},
                         {"code":"1290","name":"Internkjøp","art":"290","classes":["OPERATING"]},
                         {"code":"1800","name":"Skatt","art":"870","classes":["OPERATING","OPERATING","OPERATING",
                          "OPERATING","OPERATING"]}],
             "functions":[{"code":"281","name":"Sosialhjelp","nationalFunction":"281","classes":["OPERATING"]},
                          {"code":"800","name":"Skatt","nationalFunction":"800","classes":["OPERATING"]}]}""";

    private static String codes(int from, String bindings) {
        return """
                {"from":%d,
                 "arts":[{"code":"290","classes":["OPERATING"],"internal":true},
                         {"code":"470","name":"Overføring til andre","classes":["OPERATING","CAPITAL"]},
                         {"code":"870","classes":["OPERATING"]}],
                 "functions":[{"code":"281","classes":["OPERATING"]},{"code":"800","classes":["OPERATING"]}],
                 "bindings":[%s]}""".formatted(from, bindings);
    }

    private static final String TRANSFERS_ARE_TAX = """
            {"classes":["OPERATING"],"arts":["470"],"functions":["800"],"reverse":false}""";

    private void loaded() {
        created(as("admin").post("/api/v1/chart/national/shipped/2025", "kostra-2025", ""));
        created(as("admin").post("/api/v1/chart/national", "kostra-2990", codes(2990, "")));
        created(as("admin").post("/api/v1/chart/versions", "kostra-chart-2990", CHART));
        created(as("admin").post("/api/v1/chart/national", "kostra-2991", codes(2991, TRANSFERS_ARE_TAX)));
    }

    private static RestClientOf.Answer created(RestClientOf.Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer;
    }

    private JsonNode national(int year) {
        return as("unit-nav")
                .get("/api/v1/chart/national?year=" + year + "&minPosition=" + position())
                .json();
    }

    @Test
    void the_codes_that_the_service_brings_along_are_loaded_with_one_call() {
        loaded();

        JsonNode codes = national(2026);

        assertThat(codes.get("from").asInt()).isEqualTo(2025);
        assertThat(codes.get("arts").size()).isEqualTo(118);
        assertThat(codes.get("functions").size()).isEqualTo(83);
        assertThat(codes.at("/arts/0").toString()).isEqualTo("""
                {"art":"010","name":"Fastlønn","kind":"EXPENDITURE","classes":["OPERATING","CAPITAL"],"internal":false}""");
        assertThat(codes.get("arts")
                        .valueStream()
                        .filter(art -> art.get("internal").asBoolean())
                        .map(art -> art.get("art").asString()))
                .containsExactly("290", "790");
        assertThat(codes.get("bindings").toString()).isEqualTo("""
                [{"classes":["OPERATING","CAPITAL"],"arts":["589","980","989"],"functions":["899"],"reverse":true}]""");
        assertThat(national(2024).get("from").isNull()).isTrue();
    }

    @Test
    void codes_of_a_year_that_the_service_does_not_bring_along_are_not_found() {
        RestClientOf.Answer answer = as("admin").speaking("en").post("/api/v1/chart/national/shipped/2012", "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("code").asString()).isEqualTo("kostra-not-shipped");
        assertThat(answer.json().get("detail").asString()).contains("2012");
    }

    @Test
    void a_combination_that_is_valid_one_year_is_refused_the_next_through_the_same_chart() {
        loaded();

        created(as("finance").post("/api/v1/budgets/2990/adoption", "kostra-adopt-2990", adoption("1000.00")));
        RestClientOf.Answer refused =
                as("finance").speaking("en").post("/api/v1/budgets/2991/adoption", adoption("1000.00"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("combination-not-allowed");
        assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/lines/0");
        assertThat(refused.json().get("facts").toString()).isEqualTo("""
                {"account":"1470","art":"470","function":"281","nationalFunction":"281","class":"OPERATING","year":2991}""");
        assertThat(refused.json().get("detail").asString())
                .isEqualTo("Account 1470 (art 470) may not be used on function 281 (national function 281) in"
                        + " operations in 2991.");
    }

    @Test
    void an_internal_art_is_valid_locally() {
        loaded();

        created(as("finance")
                .post(
                        "/api/v1/budgets/2991/adoption",
                        "kostra-adopt-2991",
                        adoption("1000.00").replace("1470", "1290")));
    }

    @Test
    void a_chart_maps_to_codes_that_there_are_in_its_year() {
        loaded();
        List<String> languages = List.of("nb", "nn", "en");

        for (String language : languages) {
            RestClientOf.Answer refused = as("admin")
                    .speaking(language)
                    .post(
                            "/api/v1/chart/versions",
                            CHART.replace("2990", "2992").replace("\"art\":\"870\"", "\"art\":\"871\""));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.json().get("code").asString()).isEqualTo("art-not-in-force");
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/accounts/2/art");
            assertThat(refused.json().get("detail").asString()).contains("871", "2992");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "code":"470" | "code":"47" | 409 | not-a-national-code | /arts/1/code
            "code":"470" | "code":"290" | 409 | duplicate-code | /arts/1/code
            "code":"470" | "code":470 | 400 | text-expected | /arts/1/code
            "internal":true | "internal":"yes" | 400 | wrong-type | /arts/0/internal
            "internal":true | "public":true | 400 | unknown-field | /arts/0/public
            ["OPERATING","CAPITAL"] | ["DRIFT"] | 400 | value-not-allowed | /arts/1/classes/0
            "arts":["470"] | "arts":["471"] | 409 | unknown-bound-code | /bindings/0/arts/0
            "arts":["470"] | "arts":[] | 409 | binding-without-codes | /bindings/0
            "arts":["470"] | "arts":[null] | 400 | field-missing | /bindings/0/arts/0
            ,"reverse":false | `` | 400 | field-missing | /bindings/0/reverse
            "from":2993 | "from":2980 | 409 | later-kostra-in-force | /from
            "from":2993 | "from":"2993" | 400 | year-malformed | /from
            """)
    void bad_codes_are_refused_at_their_place(String good, String bad, int status, String code, String pointer) {
        loaded();
        long before = position();
        String body = codes(2993, TRANSFERS_ARE_TAX);
        assertThat(body).contains(good);

        RestClientOf.Answer answer = as("admin").post("/api/v1/chart/national", body.replace(good, bad));

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(position()).isEqualTo(before);
    }
}
