package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Who may decide what, and how amounts are spread, over HTTP. */
class RegulationsRestTest extends RestTest {
    private static final String AUTHORITIES = "/api/v1/regulations/authorities";
    private static final String PROFILES = "/api/v1/regulations/phasing-profiles";

    private static String table(String validFrom, String body, String entries) {
        return """
                {"validFrom":"%s","entries":[%s],
                 "decision":{"caseReference":"80/1","body":"%s","decidedOn":"2079-12-10","title":"Reglement"}}""".formatted(validFrom, entries, body);
    }

    private static String profile(String name, String weights) {
        return """
                {"name":"%s","weights":[%s],"reason":"Sesong"}""".formatted(name, weights);
    }

    @Test
    void an_adopted_table_is_read_by_its_day_and_as_of_before_it_was_adopted() {
        long before = position();
        RestClientOf.Answer adopted =
                as("admin").post(AUTHORITIES, "regulations-2080", table("2980-01-01", "COUNCIL", """
                        {"matter":"BETWEEN_AREAS","body":"CHIEF_EXECUTIVE","upTo":"500000.00"}"""));
        assertThat(adopted.status()).as(adopted.http().body()).isEqualTo(201);
        String now = "&minPosition=" + adopted.json().get("position").asLong();

        JsonNode read =
                as("unit-nav").get(AUTHORITIES + "?validAt=2980-01-01" + now).json();
        JsonNode dayBefore =
                as("unit-nav").get(AUTHORITIES + "?validAt=2979-12-31" + now).json();
        JsonNode earlier = as("unit-nav")
                .get(AUTHORITIES + "?validAt=2980-01-01&atPosition=" + before)
                .json();

        assertThat(read.get("entries").toString()).isEqualTo("""
                [{"matter":"BETWEEN_AREAS","body":"CHIEF_EXECUTIVE","upTo":"500000.00"}]""");
        assertThat(read.at("/adopted/caseReference").asString()).isEqualTo("80/1");
        for (JsonNode unchanged : List.of(dayBefore, earlier)) {
            assertThat(unchanged.get("adopted").isNull()).isTrue();
            assertThat(unchanged.get("entries").toString()).isEqualTo("""
                    [{"matter":"WITHIN_UNIT","body":"UNIT_HEAD","upTo":null},\
                    {"matter":"WITHIN_AREA","body":"CHIEF_EXECUTIVE","upTo":null}]""");
        }
    }

    @Test
    void a_profile_keeps_the_weights_that_it_had_as_of_before() {
        RestClientOf.Answer first = as("admin").post(PROFILES, profile("SEASON", "1,1,1,1,1,3,3,1,1,1,1,1"));
        RestClientOf.Answer second = as("admin").post(PROFILES, profile("SEASON", "3,3,1,1,1,1,1,1,1,1,1,3"));
        assertThat(second.status()).as(second.http().body()).isEqualTo(201);

        assertThat(season("minPosition=" + second.json().get("position").asLong()))
                .isEqualTo("[3,3,1,1,1,1,1,1,1,1,1,3]");
        assertThat(season("atPosition=" + first.json().get("position").asLong()))
                .isEqualTo("[1,1,1,1,1,3,3,1,1,1,1,1]");
    }

    @Test
    void a_profile_with_new_weights_spreads_later_budgets_only() {
        as("admin").post(PROFILES, profile("EARLY", "1,0,0,0,0,0,0,0,0,0,0,0"));
        adoptEarly(2985);
        as("admin").post(PROFILES, profile("EARLY", "1,0,0,1,0,0,0,0,0,0,0,0"));
        adoptEarly(2986);

        assertThat(budgetThroughJanuary(2985)).isEqualTo("1000.00");
        assertThat(budgetThroughJanuary(2986)).isEqualTo("500.00");
    }

    private void adoptEarly(int year) {
        String adoption = adoption("1000.00").replace("\"amount\"", "\"phasing\":\"EARLY\",\"amount\"");
        RestClientOf.Answer adopted = as("finance").post("/api/v1/budgets/" + year + "/adoption", adoption);
        assertThat(adopted.status()).as(adopted.http().body()).isEqualTo(201);
    }

    private String budgetThroughJanuary(int year) {
        return as("finance")
                .get("/api/v1/variances?year=%d&through=%d-01&minPosition=%d".formatted(year, year, position()))
                .json()
                .at("/total/budgetToDate")
                .asString();
    }

    private String season(String asOf) {
        return as("head-13")
                .get(PROFILES + "?" + asOf)
                .json()
                .get("profiles")
                .valueStream()
                .filter(profile -> profile.get("name").asString().equals("SEASON"))
                .map(profile -> profile.get("weights").toString())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            UNIT_HEAD | {"matter":"WITHIN_UNIT","body":"UNIT_HEAD"} | 409 | authority-not-the-councils | /decision/body
            COUNCIL | {"matter":"WITHIN_UNIT","body":"COUNCIL"} | 409 | council-needs-no-entry | /entries/0/body
            COUNCIL | {"matter":"WITHIN_UNIT","body":"UNIT_HEAD","upTo":"-0.01"} | 409 | negative-authority | /entries/0/upTo
            COUNCIL | {"matter":"WITHIN_UNIT","body":"UNIT_HEAD","upTo":1} | 400 | amount-not-text | /entries/0/upTo
            COUNCIL | {"matter":"EVERYTHING","body":"UNIT_HEAD"} | 400 | value-not-allowed | /entries/0/matter
            COUNCIL | {"body":"UNIT_HEAD"} | 400 | field-missing | /entries/0/matter
            COUNCIL | null | 400 | field-missing | /entries/0
            """)
    void a_bad_table_is_refused_at_its_place(String body, String entry, int status, String code, String pointer) {
        long before = position();

        RestClientOf.Answer answer = as("admin").post(AUTHORITIES, table("2999-01-01", body, entry));

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().get("detail").asString()).isNotBlank().doesNotContain("{");
        assertThat(position()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SEASON | 1,1 | 409 | weights-not-twelve | /weights
            SEASON | 1,1,1,1,1,1,1,1,1,1,1,-1 | 409 | negative-weight | /weights/11
            SEASON | 0,0,0,0,0,0,0,0,0,0,0,0 | 409 | no-positive-weight | /weights
            SEASON | 1.5,1,1,1,1,1,1,1,1,1,1,1 | 400 | wrong-type | /weights/0
            SEASON | "1",1,1,1,1,1,1,1,1,1,1,1 | 400 | wrong-type | /weights/0
            SEASON | null,1,1,1,1,1,1,1,1,1,1,1 | 400 | field-missing | /weights/0
            SEASON | 99999999999999999999,1,1,1,1,1,1,1,1,1,1,1 | 400 | wrong-type | /weights/0
            EVEN | 1,1,1,1,1,1,1,1,1,1,1,1 | 409 | profile-name-reserved | /name
            TWO WORDS | 1,1,1,1,1,1,1,1,1,1,1,1 | 400 | text-malformed | /name
            """)
    void a_bad_profile_is_refused_at_its_place(String name, String weights, int status, String code, String pointer) {
        long before = position();

        RestClientOf.Answer answer = as("admin").post(PROFILES, profile(name, weights));

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(position()).isEqualTo(before);
    }
}
