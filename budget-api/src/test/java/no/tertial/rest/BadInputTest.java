package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Everything that can be wrong with a request is told with a code, a place and a sentence, and nothing is stored. */
class BadInputTest extends RestTest {
    private static final int YEAR = 2031;

    private record Bad(String name, String path, String body, int status, String code, String pointer) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Bad bad(String name, String path, String body, int status, String code, String pointer) {
        return new Bad(name, path, body, status, code, pointer);
    }

    static List<Bad> bad_requests() {
        String adjustments = "/budgets/" + YEAR + "/adjustments";
        return List.of(
                bad("unknown unit", "/units/nowhere/closing", """
                        {"validFrom":"2031-01-01"}""", 404, "unknown-unit", "/unit"),
                bad(
                        "unknown ansvar",
                        adjustments,
                        reallocation("9999", "1470", "281", "1.00"),
                        409,
                        "unknown-ansvar",
                        "/lines/1/ansvar"),
                bad(
                        "unknown account",
                        adjustments,
                        reallocation("1310", "9999", "281", "1.00"),
                        409,
                        "unknown-account",
                        "/lines/1/account"),
                bad(
                        "unknown function",
                        adjustments,
                        reallocation("1310", "1470", "999", "1.00"),
                        409,
                        "unknown-function",
                        "/lines/1/function"),
                bad(
                        "wrong year",
                        adjustments,
                        reallocation("1310", "1470", "281", "1.00").replace("2031-05", "2030-05"),
                        409,
                        "effective-month-outside-year",
                        "/effectiveMonth"),
                bad(
                        "a budget that is not adopted",
                        "/budgets/2032/adjustments",
                        reallocation("1310", "1470", "281", "1.00"),
                        409,
                        "budget-not-adopted",
                        ""),
                bad(
                        "unbalanced reallocation",
                        adjustments,
                        reallocation("1210", "1470", "281", "2.00"),
                        409,
                        "reallocation-does-not-balance",
                        ""),
                bad(
                        "missing financing",
                        adjustments,
                        reallocation("1210", "1470", "281", "2.00").replace("REALLOCATION", "SUPPLEMENTARY"),
                        409,
                        "financing-missing",
                        "/financing"),
                bad(
                        "more than the line holds",
                        adjustments,
                        reallocation("1210", "1470", "281", "5000.00").replace("-1.00", "-5000.00"),
                        409,
                        "insufficient-appropriation",
                        "/lines/0"),
                bad(
                        "control total missed",
                        "/vouchers",
                        voucher("1", "1.00").replace("\"lines\"", "\"controlTotal\":\"2.00\",\"lines\""),
                        409,
                        "control-total-missed",
                        "/vouchers/0/controlTotal"),
                bad(
                        "three decimals",
                        "/vouchers",
                        voucher("1", "1.001"),
                        400,
                        "amount-too-many-decimals",
                        "/vouchers/0/lines/0/amount"),
                bad(
                        "number instead of text",
                        "/vouchers",
                        voucher("1", "1.00").replace("\"1.00\"", "1.00"),
                        400,
                        "amount-not-text",
                        "/vouchers/0/lines/0/amount"),
                bad(
                        "overflow",
                        "/vouchers",
                        voucher("1", "99999999999999999999"),
                        400,
                        "amount-too-large",
                        "/vouchers/0/lines/0/amount"),
                bad(
                        "thousands separators",
                        "/vouchers",
                        voucher("1", "1 000,00"),
                        400,
                        "amount-malformed",
                        "/vouchers/0/lines/0/amount"),
                bad(
                        "unknown field",
                        "/vouchers",
                        voucher("1", "1.00").replace("\"client\"", "\"surprise\":1,\"client\""),
                        400,
                        "unknown-field",
                        "/surprise"),
                bad(
                        "missing field",
                        "/vouchers",
                        voucher("1", "1.00").replace("\"series\":\"IF\",", ""),
                        400,
                        "field-missing",
                        "/series"),
                bad(
                        "null where a value must be",
                        "/vouchers",
                        voucher("1", "1.00").replace("\"IF\"", "null"),
                        400,
                        "field-missing",
                        "/series"),
                bad(
                        "missing field inside",
                        "/vouchers",
                        voucher("1", "1.00").replace("\"ansvar\":\"1310\",", ""),
                        400,
                        "field-missing",
                        "/vouchers/0/lines/0/ansvar"),
                bad(
                        "null among lines",
                        "/vouchers",
                        "{\"client\":\"DK\",\"series\":\"IF\",\"vouchers\":[null]}",
                        400,
                        "field-missing",
                        "/vouchers/0"),
                bad(
                        "not an enum value",
                        "/vouchers",
                        voucher("1", "1.00").replace("OPERATING", "DRIFT"),
                        400,
                        "value-not-allowed",
                        "/vouchers/0/lines/0/class"),
                bad(
                        "not a date",
                        "/vouchers",
                        voucher("1", "1.00").replace("2031-08-14", "2031-02-30"),
                        400,
                        "date-malformed",
                        "/vouchers/0/date"),
                bad(
                        "not a period",
                        "/vouchers",
                        voucher("1", "1.00").replace("\"2031-08\"", "\"2031-16\""),
                        400,
                        "period-malformed",
                        "/vouchers/0/period"),
                bad(
                        "not an array",
                        "/vouchers",
                        "{\"client\":\"DK\",\"series\":\"IF\",\"vouchers\":\"all\"}",
                        400,
                        "wrong-type",
                        "/vouchers"),
                bad(
                        "a code with a control character",
                        "/vouchers",
                        voucher("1", "1.00").replace("\"1310\"", "\"13\\u000010\""),
                        400,
                        "text-malformed",
                        "/vouchers/0/lines/0/ansvar"),
                bad(
                        "a text beyond its length",
                        "/programme-areas",
                        """
                        {"area":"77","name":"%s","validFrom":"2031-01-01"}""".formatted("x".repeat(201)),
                        400,
                        "text-too-long",
                        "/name"),
                bad("a blank text", "/programme-areas", """
                        {"area":"77","name":"  ","validFrom":"2031-01-01"}""", 400, "text-blank", "/name"),
                bad("malformed JSON", "/vouchers", "{\"client\":", 400, "malformed-json", ""),
                bad("a field twice", "/vouchers", "{\"client\":\"DK\",\"client\":\"DK\"}", 400, "malformed-json", ""),
                bad(
                        "a text beyond all limits",
                        "/vouchers",
                        "{\"client\":\"" + "x".repeat(20_001) + "\"}",
                        400,
                        "json-beyond-limits",
                        "/client"),
                bad("no body", "/vouchers", "", 400, "body-missing", ""),
                bad(
                        "a kind that nobody knows",
                        adjustments,
                        reallocation("1310", "1470", "281", "1.00").replace("REALLOCATION", "GIFT"),
                        400,
                        "value-not-allowed",
                        "/kind"),
                bad(
                        "an authority that is too low",
                        adjustments,
                        reallocation("1210", "1470", "281", "1.00").replace("COUNCIL", "CHIEF_EXECUTIVE"),
                        409,
                        "authority-too-low",
                        "/decision/body"),
                bad("not a year", "/budgets/next/closing", "", 400, "parameter-malformed", "year"),
                bad(
                        "an unknown parameter",
                        "/vouchers?dryrun=true",
                        voucher("1", "1.00"),
                        400,
                        "unknown-parameter",
                        "dryrun"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad_requests")
    void is_refused_with_code_pointer_and_sentence_in_three_languages_and_nothing_is_stored(Bad bad) {
        adopt(YEAR);
        long before = position();
        for (String language : List.of("nb", "nn", "en")) {
            RestClientOf client = bad.path().startsWith("/units") || bad.path().startsWith("/programme")
                    ? as("admin")
                    : as("finance");
            RestClientOf.Answer answer = client.speaking(language).post("/api/v1" + bad.path(), bad.body());
            assertThat(answer.status()).as(answer.http().body()).isEqualTo(bad.status());
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("Content-Language")).isEqualTo(language);
            JsonNode problem = answer.json();
            assertThat(problem.get("code").asString()).as(answer.http().body()).isEqualTo(bad.code());
            assertThat(problem.get("type").asString()).isEqualTo("/problems/" + bad.code());
            assertThat(problem.at("/errors/0/pointer").asString())
                    .as(answer.http().body())
                    .isEqualTo(bad.pointer());
            assertThat(problem.get("detail").asString()).isNotBlank().doesNotContain("{");
        }
        assertThat(position()).isEqualTo(before);
    }

    @Test
    void duplicate_vouchers_are_refused_whole_batches_at_a_time() {
        as("finance").post("/api/v1/vouchers", "bad-input-first", voucher("100", "1.00"));
        long before = position();

        RestClientOf.Answer again = as("finance").post("/api/v1/vouchers", voucher("100", "1.00"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/errors/0/pointer").asString()).isEqualTo("/vouchers/0/number");
        assertThat(again.json().at("/facts/voucher").asString()).isEqualTo("DK-2031-IF-100");
        assertThat(position()).isEqualTo(before);
    }

    @Test
    void closed_periods_and_years_take_nothing_more() {
        adopt(2033);
        as("finance").post("/api/v1/periods/2033-01/closing", "close-2033-01", "");
        as("finance").post("/api/v1/budgets/2033/closing", "close-2033", "");
        long before = position();

        RestClientOf.Answer posting = as("finance")
                .post(
                        "/api/v1/vouchers",
                        voucher("1", "1.00").replace("2031-08\"", "2033-01\"").replace("2031", "2033"));
        RestClientOf.Answer adjusting = as("finance")
                .post(
                        "/api/v1/budgets/2033/adjustments",
                        reallocation("1310", "1470", "281", "1.00").replace("2031", "2033"));

        assertThat(List.of(posting.status(), adjusting.status())).containsOnly(409);
        assertThat(posting.json().get("code").asString()).isEqualTo("period-is-closed");
        assertThat(posting.json().at("/errors/0/pointer").asString()).isEqualTo("/vouchers/0/period");
        assertThat(adjusting.json().get("code").asString()).isEqualTo("budget-is-closed");
        assertThat(position()).isEqualTo(before);
    }

    @Test
    void a_posting_is_never_refused_for_overspending() {
        adopt(2034);

        RestClientOf.Answer posted =
                as("finance").post("/api/v1/vouchers", voucher("1", "999999.00").replace("2031", "2034"));

        assertThat(posted.status()).isEqualTo(201);
    }

    @Test
    void a_missing_or_reused_key_is_refused_and_the_same_request_is_answered_again() {
        RestClientOf finance = as("finance");
        RestClientOf.Answer missing = RestClientOf.send(finance.posting("/api/v1/vouchers", voucher("200", "1.00")));
        RestClientOf.Answer first = finance.post("/api/v1/vouchers", "key-200", voucher("200", "1.00"));
        RestClientOf.Answer repeated = finance.post("/api/v1/vouchers", "key-200", voucher("200", "1.00"));
        RestClientOf.Answer reused = finance.post("/api/v1/vouchers", "key-200", voucher("201", "1.00"));

        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().get("code").asString()).isEqualTo("idempotency-key-missing");
        assertThat(first.status()).isEqualTo(201);
        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.http().body()).isEqualTo(first.http().body());
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.json().get("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "GET, /api/v1/nothing, application/json, 404, route-unknown",
        "PUT, /api/v1/vouchers, application/json, 405, method-not-allowed",
        "POST, /api/v1/vouchers, text/plain, 415, media-type-not-supported"
    })
    void what_http_itself_refuses_is_a_problem_too(String method, String path, String type, int status, String code) {
        RestClientOf.Answer answer = RestClientOf.send(as("finance")
                .request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", "http-itself")
                .method(method, java.net.http.HttpRequest.BodyPublishers.ofString("x")));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    @Test
    void a_body_beyond_twenty_million_bytes_is_not_taken_in() {
        RestClientOf.Answer answer = as("finance").post("/api/v1/vouchers", " ".repeat(20_000_001));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("code").asString()).isEqualTo("request-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/forecasts?year=2031&through=2031-08&account=%00, parameter-malformed",
        "/api/v1/variances?year=2031&through=2030-08, period-outside-year",
        "/api/v1/variances?year=2031&through=2031-16, parameter-malformed",
        "/api/v1/variances?year=99999999999&through=2031-08, parameter-malformed",
        "/api/v1/variances?through=2031-08, parameter-missing",
        "/api/v1/variances?year=2031&through=2031-08&groupBy=colour, parameter-malformed",
        "/api/v1/periods?year=2031&knownAt=yesterday, parameter-malformed",
        "/api/v1/periods?year=2031&atPosition=-1, parameter-malformed",
        "/api/v1/organisation?validAt=2031-02-30, parameter-malformed",
        "/api/v1/units;x=1, request-malformed",
        "/api/v1/events?limit=0, parameter-malformed"
    })
    void questions_that_cannot_be_read_are_problems(String path, String code) {
        RestClientOf.Answer answer = as("finance").get(path);

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
    }

    @Test
    void half_characters_and_bytes_that_are_no_text_are_refused() {
        String half = voucher("300", "1.00").replace("\"lines\"", "\"text\":\"\\ud800\",\"lines\"");
        RestClientOf.Answer halved = as("finance").post("/api/v1/vouchers", half);
        RestClientOf.Answer bytes = RestClientOf.send(as("finance")
                .request("/api/v1/vouchers")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "no-text")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, '"'})));

        assertThat(halved.json().get("code").asString()).isEqualTo("text-malformed");
        assertThat(bytes.json().get("code").asString()).isEqualTo("malformed-json");
    }

    /** One krone from nav's line to the one described. */
    private static String reallocation(String ansvar, String account, String function, String amount) {
        return """
                {"kind":"REALLOCATION","effectiveMonth":"2031-05","recurrence":"ONE_OFF","reason":"Test",
                 "decision":{"caseReference":"31/1","body":"COUNCIL","decidedOn":"2031-04-28","title":"Test"},
                 "lines":[{"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","amount":"-1.00"},
                          {"ansvar":"%s","class":"OPERATING","account":"%s","function":"%s","amount":"%s"}]}""".formatted(ansvar, account, function, amount);
    }

    private static String voucher(String number, String amount) {
        return """
                {"client":"DK","series":"IF","vouchers":[{"number":"%s","date":"2031-08-14","period":"2031-08",
                 "lines":[{"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","amount":"%s"}]}]}""".formatted(number, amount);
    }
}
