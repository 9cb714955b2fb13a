package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Decisions, waterfall, versions, balance and unused investment over HTTP, in the years 2060 to 2072. */
class DecisionsRestTest extends RestTest {
    private static String decision(String body, String caseReference) {
        return """
                {"caseReference":"%s","body":"%s","decidedOn":"2060-04-28","title":"Tertial 1","premise":"Kun i år",
                 "attachments":[{"name":"sak.pdf","sha256":"%s"}]}""".formatted(caseReference, body, "0a".repeat(32));
    }

    private static String operating(String ansvar, String account, String amount) {
        return """
                {"ansvar":"%s","class":"OPERATING","account":"%s","function":"281","amount":"%s"}""".formatted(ansvar, account, amount);
    }

    private static String capital(String account, String amount) {
        return """
                {"ansvar":"1310","class":"CAPITAL","account":"%s","function":"265","project":"B1","amount":"%s"}""".formatted(account, amount);
    }

    private void adopt(int year, String lines, String frames) {
        ok(post("finance", "/budgets/" + year + "/adoption", """
                {"decision":%s,"version":"vedtatt","extent":"PART","frames":[%s],"lines":[%s]}""".formatted(
                        decision("COUNCIL", year + "/1"), frames, lines)));
    }

    private static String frame(String area, String accountClass, String net, String project) {
        return """
                {"area":"%s","class":"%s","net":"%s"%s}""".formatted(area, accountClass, net, project.isEmpty() ? "" : ",\"project\":\"" + project + "\"");
    }

    private void adoptOperations(int year) {
        adopt(
                year,
                String.join(
                        ",",
                        operating("1310", "1470", "1000.00"),
                        operating("1310", "1010", "500.00"),
                        operating("1210", "1470", "700.00")),
                frame("13", "OPERATING", "1500.00", "") + "," + frame("12", "OPERATING", "700.00", ""));
    }

    private static String adjustment(String kind, int year, String decision, String lines, String financing) {
        return """
                {"kind":"%s","effectiveMonth":"%d-05","recurrence":"ONE_OFF","reason":"Tertial 1","decision":%s,
                 "lines":[%s]%s}""".formatted(
                        kind, year, decision, lines, financing.isEmpty() ? "" : ",\"financing\":[" + financing + "]");
    }

    private RestClientOf.Answer post(String account, String path, String body) {
        return as(account).post("/api/v1" + path, body);
    }

    private static JsonNode ok(RestClientOf.Answer answer) {
        assertThat(answer.status()).as(answer.http().body()).isBetween(200, 201);
        return answer.json();
    }

    private RestClientOf.Answer get(String account, String path, JsonNode written) {
        String also = path.contains("?") ? "&" : "?";
        return as(account)
                .get("/api/v1" + path + also + "minPosition="
                        + written.get("position").asLong());
    }

    @Test
    void a_submitted_adjustment_is_seen_with_its_tag_until_another_person_approves_it() {
        adoptOperations(2060);
        JsonNode submitted = ok(post(
                "finance",
                "/budgets/2060/adjustments",
                adjustment(
                        "REALLOCATION",
                        2060,
                        decision("CHIEF_EXECUTIVE", "2060/7"),
                        operating("1310", "1470", "-100.00") + "," + operating("1310", "1010", "100.00"),
                        "")));
        String id = submitted.get("id").asString();

        RestClientOf.Answer waiting = get("unit-nav", "/adjustments/" + id, submitted);
        assertThat(waiting.status()).as(waiting.http().body()).isEqualTo(200);
        assertThat(waiting.header("ETag")).isEqualTo("\"1\"");
        assertThat(waiting.json().at("/adjustment/status").asString()).isEqualTo("PROPOSED");
        assertThat(waiting.json().at("/lines/0/coding/class").asString()).isEqualTo("OPERATING");
        assertThat(waiting.json().at("/lines/0/months").size()).isEqualTo(12);

        JsonNode approved = ok(RestClientOf.send(as("approver")
                .posting("/api/v1/adjustments/" + id + "/approval", "")
                .header("Idempotency-Key", "approve-" + id)
                .header("If-Match", waiting.header("ETag"))));
        RestClientOf.Answer settled = get("unit-nav", "/adjustments/" + id + "?validAt=2060-05-01", approved);
        assertThat(settled.header("ETag")).doesNotContain("\"1\"");
        assertThat(settled.json().at("/adjustment/status").asString()).isEqualTo("IN_EFFECT");
        assertThat(settled.json().at("/adjustment/submitted/by").asString()).isEqualTo("finance");
        assertThat(settled.json().at("/adjustment/settled/by").asString()).isEqualTo("approver");
        assertThat(settled.json().at("/adjustment/decision/attachments/0/name").asString())
                .isEqualTo("sak.pdf");
        JsonNode before = as("finance")
                .get("/api/v1/adjustments/" + id + "?atPosition="
                        + submitted.get("position").asLong())
                .json();
        assertThat(before.at("/adjustment/status").asString()).isEqualTo("PROPOSED");
    }

    @Test
    void what_one_case_changed_is_listed_by_pages_at_one_moment_and_summed() {
        adoptOperations(2061);
        String decided = decision("COUNCIL", "2061/7");
        ok(post(
                "finance",
                "/budgets/2061/adjustments",
                adjustment(
                        "REALLOCATION",
                        2061,
                        decided,
                        operating("1310", "1470", "-100.00") + "," + operating("1210", "1470", "100.00"),
                        "")));
        JsonNode second = ok(post(
                "finance",
                "/budgets/2061/adjustments",
                adjustment(
                        "REALLOCATION",
                        2061,
                        decided,
                        operating("1310", "1470", "-10.00") + "," + operating("1310", "1010", "10.00"),
                        "")));

        JsonNode first = get("finance", "/decisions?year=2061&caseReference=2061/7&limit=1", second)
                .json();
        JsonNode next = as("finance")
                .get("/api/v1/decisions?year=2061&caseReference=2061/7&limit=1&cursor="
                        + first.get("next").asString())
                .json();
        JsonNode head = get("unit-nav", "/decisions?year=2061&caseReference=2061/7", second)
                .json();

        assertThat(first.get("decisions").size()).isEqualTo(1);
        assertThat(first.get("changed").toString()).isEqualTo("""
                [{"area":"12","unit":"skole","class":"OPERATING","amount":"100.00","fte":"0.00"},\
                {"area":"13","unit":"nav","class":"OPERATING","amount":"-100.00","fte":"0.00"}]""");
        assertThat(next.get("position")).isEqualTo(first.get("position"));
        assertThat(next.at("/decisions/0/id")).isNotEqualTo(first.at("/decisions/0/id"));
        assertThat(next.get("next").isNull()).isTrue();
        assertThat(head.get("changed").size()).isEqualTo(1);
        assertThat(head.at("/decisions/0/decision/premise").asString()).isEqualTo("Kun i år");
    }

    @Test
    void the_waterfall_ends_at_the_revised_budget_and_versions_differ_by_it() {
        adoptOperations(2062);
        JsonNode written = ok(post(
                "finance",
                "/budgets/2062/adjustments",
                adjustment(
                        "REALLOCATION",
                        2062,
                        decision("COUNCIL", "2062/7"),
                        operating("1310", "1470", "-100.00") + "," + operating("1210", "1470", "100.00"),
                        "")));

        JsonNode waterfall =
                get("finance", "/budgets/2062/waterfall?groupBy=unit", written).json();
        JsonNode budget = get("finance", "/budgets/2062?groupBy=unit", written).json();
        JsonNode versions = get("unit-nav", "/budgets/2062/versions", written).json();
        JsonNode comparison = get(
                        "unit-nav",
                        "/budgets/2062/versions/comparison?from=vedtatt&to=revised&groupBy=account",
                        written)
                .json();

        assertThat(waterfall.at("/rows/1/unit").asString()).isEqualTo("nav");
        assertThat(waterfall.at("/rows/1/original").asString()).isEqualTo("1500.00");
        assertThat(waterfall.at("/rows/1/steps/0/amount").asString()).isEqualTo("-100.00");
        assertThat(waterfall.at("/rows/1/revised").asString()).isEqualTo("1400.00");
        assertThat(waterfall.at("/rows/1/revised")).isEqualTo(budget.at("/rows/0/revised"));
        assertThat(waterfall.at("/total/revised")).isEqualTo(budget.at("/total/revised"));
        assertThat(versions.at("/versions/0/name").asString()).isEqualTo("vedtatt");
        assertThat(comparison.at("/total/difference").asString()).isEqualTo("-100.00");
        assertThat(comparison.get("rows").size()).isEqualTo(2);
    }

    @Test
    void no_more_is_given_again_than_last_year_left_unused() {
        // given 200.00 to build for, of which 150.00 was spent
        String lines = capital("0230", "200.00") + "," + capital("0910", "-200.00");
        adopt(2064, lines, frame("13", "CAPITAL", "0.00", "B1"));
        adopt(2065, capital("0230", "0.01") + "," + capital("0910", "-0.01"), frame("13", "CAPITAL", "0.00", "B1"));
        JsonNode posted = ok(post("finance", "/vouchers", """
                {"client":"DK","series":"INV","vouchers":[{"number":"1","date":"2064-06-01","period":"2064-06","text":"x",
                 "lines":[%s]}]}""".formatted(capital("0230", "150.00"))));
        JsonNode unused =
                get("finance", "/budgets/2064/unused-investment", posted).json();
        assertThat(unused.get("projects").toString()).isEqualTo("""
                [{"project":"B1","revised":"200.00","actual":"150.00","unused":"50.00","reappropriated":"0.00","left":"50.00"}]""");

        // when
        RestClientOf.Answer tooMuch = post("finance", "/budgets/2065/adjustments", again("50.01"));
        RestClientOf.Answer some = post("finance", "/budgets/2065/adjustments", again("30.00"));
        RestClientOf.Answer more = post("finance", "/budgets/2065/adjustments", again("20.01"));

        // then
        assertThat(tooMuch.status()).as(tooMuch.http().body()).isEqualTo(409);
        assertThat(tooMuch.json().get("code").asString()).isEqualTo("more-than-unused");
        assertThat(tooMuch.json().get("facts").toString()).contains("\"50.00\"", "\"50.01\"", "\"B1\"");
        JsonNode written = ok(some);
        assertThat(more.status()).as(more.http().body()).isEqualTo(409);
        assertThat(get("finance", "/budgets/2064/unused-investment", written)
                        .json()
                        .at("/projects/0/left")
                        .asString())
                .isEqualTo("20.00");
        assertThat(get("finance", "/budgets/2065?class=CAPITAL", written)
                        .json()
                        .at("/frames/0/project")
                        .asString())
                .isEqualTo("B1");
        assertThat(get("finance", "/budgets/2065/balance", written)
                        .json()
                        .get("verdict")
                        .asString())
                .isEqualTo("NOT_JUDGED");
    }

    @Test
    void of_many_that_give_the_same_money_again_at_once_no_more_than_is_left_are_accepted() {
        String lines = capital("0230", "50.00") + "," + capital("0910", "-50.00");
        adopt(2071, lines, frame("13", "CAPITAL", "0.00", "B1"));
        adopt(2072, capital("0230", "0.01") + "," + capital("0910", "-0.01"), frame("13", "CAPITAL", "0.00", "B1"));

        List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> post("finance", "/budgets/2072/adjustments", again(2072, "20.00"))
                                .status()))
                .limit(6)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(201, 201, 409, 409, 409, 409);
    }

    private static String again(String amount) {
        return again(2065, amount);
    }

    private static String again(int year, String amount) {
        return adjustment(
                "REAPPROPRIATION",
                year,
                decision("COUNCIL", year + "/2"),
                capital("0230", amount),
                capital("0910", "-" + amount));
    }

    @Test
    void a_proposal_is_held_against_what_is_left_when_the_council_adopts_it_too() {
        String lines = capital("0230", "200.00") + "," + capital("0910", "-200.00");
        adopt(2067, lines, frame("13", "CAPITAL", "0.00", "B1"));
        adopt(2068, capital("0230", "0.01") + "," + capital("0910", "-0.01"), frame("13", "CAPITAL", "0.00", "B1"));
        String first = propose("T1");
        String second = propose("T2");

        RestClientOf.Answer adopted = adoptPackage("T1", first);
        RestClientOf.Answer refused = adoptPackage("T2", second);

        ok(adopted);
        assertThat(refused.status()).as(refused.http().body()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("more-than-unused");
    }

    private String propose(String packageName) {
        String body = adjustment(
                "REAPPROPRIATION",
                2068,
                decision("COUNCIL", "2068/2"),
                capital("0230", "150.00"),
                capital("0910", "-150.00"));
        String proposal = body.stripTrailing();
        return ok(post(
                        "finance",
                        "/budgets/2068/adjustments",
                        proposal.substring(0, proposal.length() - 1) + ",\"status\":\"PROPOSED\",\"package\":\""
                                + packageName + "\"}"))
                .get("id")
                .asString();
    }

    private RestClientOf.Answer adoptPackage(String packageName, String id) {
        return post("finance", "/budgets/2068/packages/" + packageName + "/adoption", """
                {"decision":%s,"adopted":[{"id":"%s","version":1}]}""".formatted(
                        decision("COUNCIL", "2068/3"), id));
    }

    @ParameterizedTest
    @CsvSource({
        "/decisions?year=2060&limit=0, 400, parameter-malformed",
        "/decisions?year=2060&cursor=eA, 400, parameter-malformed",
        "/decisions?year=2060&status=DONE, 400, parameter-malformed",
        "/decisions?year=2060&stauts=PROPOSED, 400, unknown-parameter",
        "/adjustments/nothing, 404, not-found",
        "/adjustments/2060-nothing, 404, not-found",
        "/budgets/2060/waterfall?groupBy=account, 400, parameter-malformed",
        "/budgets/2060/versions/comparison?from=x&to=revised, 404, not-found",
    })
    void a_question_without_sense_is_refused(String path, int status, String code) {
        RestClientOf.Answer answer = as("finance").get("/api/v1" + path);

        assertThat(answer.status()).as(answer.http().body()).isEqualTo(status);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(List.of(answer.json().get("detail").asString())).noneMatch(String::isBlank);
    }
}
