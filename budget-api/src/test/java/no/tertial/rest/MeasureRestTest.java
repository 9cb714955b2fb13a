package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.tertial.rest.RestClientOf.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A measure from its plan to what it gave, as heads and integrators see it. */
class MeasureRestTest extends RestTest {
    private static final String PATH = "/api/v1/measures";

    @Test
    void a_head_plans_a_measure_and_the_forecast_shows_it_by_itself() {
        // given
        adopt(2051);
        Answer registered = as("unit-nav").post(PATH, measure(2051, "plasser", "-75.00"));
        assertThat(registered.status()).as(registered.http().body()).isEqualTo(201);
        assertThat(registered.header("ETag")).isEqualTo("\"1\"");
        assertThat(registered.json().get("id").asString()).isEqualTo("2051/plasser");

        // when
        JsonNode forecast = get("/forecasts?year=2051&through=2051-T2&unit=nav&method=AS_BUDGETED", registered);
        JsonNode budget = get("/budgets/2051?unit=nav", registered);

        // then
        assertThat(forecast.get("statistical").get("yearEnd").asString()).isEqualTo("333.34");
        JsonNode known = forecast.get("knownEffects").get(0);
        assertThat(List.of(known.get("kind"), known.get("id"), known.get("name"), known.get("effect")))
                .extracting(JsonNode::asString)
                .containsExactly("MEASURE", "plasser", "Færre plasser", "-300.00");
        assertThat(forecast.get("withKnownEffects").get("yearEnd").asString()).isEqualTo("33.34");
        assertThat(budget.get("total").get("revised").asString()).isEqualTo("1000.00");
    }

    @Test
    void a_measure_is_followed_from_plan_to_effect_and_its_history_tells_who_did_what() {
        // given
        as("head-13").post(PATH, measure(2052, "plasser", "-75.00"));

        // when
        Answer started = change(2052, "plasser/status", 1, """
                {"status":"STARTED"}""");
        Answer given = change(2052, "plasser/realised-effects", 2, """
                {"month":"2052-09","effects":[{"ansvar":"1310","class":"OPERATING","account":"1470","function":"281",
                                               "amount":"-60.00"}]}""");

        // then
        assertThat(started.header("ETag")).isEqualTo("\"2\"");
        assertThat(given.status()).as(given.http().body()).isEqualTo(201);
        JsonNode row = get("/measures?year=2052&through=2052-10&status=STARTED", given)
                .get("measures")
                .get(0);
        assertThat(row.get("effect").toString()).isEqualTo("""
                {"year":"-300.00","toDate":"-150.00","realisedToDate":"-60.00"}""");
        assertThat(row.get("fullYearEffect").asString()).isEqualTo("-900.00");
        Answer one = as("auditor").get(PATH + "/2052/plasser");
        assertThat(one.header("ETag")).isEqualTo("\"3\"");
        assertThat(one.json().get("versions").findValuesAsString("change"))
                .containsExactly("REGISTERED", "STATUS_CHANGED", "REALISED_EFFECT_RECORDED");
        assertThat(one.json().get("versions").findValuesAsString("by"))
                .containsExactly("head-13", "unit-nav", "unit-nav");
        assertThat(one.json().get("lines").get(0).get("realised").get(8).asString())
                .isEqualTo("-60.00");
    }

    @Test
    void nothing_is_changed_unseen_or_after_someone_else_has_changed_it() {
        // given
        as("finance").post(PATH, measure(2053, "plasser", "-75.00"));
        String status = """
                {"status":"DONE"}""";

        // when
        Answer unseen = as("unit-nav").post(PATH + "/2053/plasser/status", status);
        Answer malformed = send(2053, "plasser/status", "3", status);
        Answer stale = change(2053, "plasser/status", 7, status);
        Answer unknown = change(2053, "nothing/status", 1, status);

        // then
        assertThat(code(unseen)).isEqualTo("428 if-match-missing");
        assertThat(code(malformed)).isEqualTo("400 if-match-malformed");
        assertThat(code(stale)).isEqualTo("412 measure-changed");
        assertThat(stale.json().get("facts").get("present").asInt()).isEqualTo(1);
        assertThat(code(unknown)).isEqualTo("404 unknown-measure");
        assertThat(change(2053, "plasser/status", 1, status).status()).isEqualTo(201);
    }

    @Test
    void a_plan_without_effect_or_with_thirteen_months_is_refused() {
        String good = measure(2054, "plasser", "-75.00");

        assertThat(code(as("finance").post(PATH, good.replace("-75.00", "0.00"))))
                .isEqualTo("409 line-without-effect");
        Answer thirteen = as("finance").post(PATH, good.replace("\"months\":[", "\"months\":[\"0\","));
        assertThat(code(thirteen)).isEqualTo("400 not-twelve-months");
        assertThat(thirteen.json().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/lines/0/months");
        assertThat(code(as("finance").post(PATH, good.replace("2054-09", "2055-09"))))
                .isEqualTo("409 measure-month-outside-year");
        assertThat(code(as("finance").post(PATH, good.replace("\"1310\"", "\"9999\""))))
                .isEqualTo("409 unknown-ansvar");
        assertThat(code(as("finance").get(PATH + "?year=2054&through=2053-T2"))).isEqualTo("400 period-outside-year");
    }

    @Test
    void a_head_takes_no_measures_for_others() {
        String school = measure(2055, "skole", "-75.00").replace("\"1310\"", "\"1210\"");
        assertThat(as("finance").post(PATH, school).status()).isEqualTo(201);

        assertThat(as("unit-nav").post(PATH, school).status()).isEqualTo(403);
        assertThat(change(2055, "skole/status", 1, """
                {"status":"DONE"}""").status()).isEqualTo(403);
        assertThat(as("finance")
                        .get(PATH + "/2055/skole?minPosition=" + position())
                        .status())
                .isEqualTo(200);
        assertThat(code(as("unit-nav").get(PATH + "/2055/skole"))).isEqualTo("403 outside-scope");
    }

    @Test
    void a_dry_run_shows_what_a_measure_would_give_and_stores_nothing() {
        Answer dry = as("finance").post(PATH + "?dryRun=true", measure(2056, "plasser", "-75.00"));

        assertThat(dry.json().get("accepted").asBoolean()).isTrue();
        assertThat(dry.json().get("figures").toString()).isEqualTo("""
                [{"year":2056,"class":"OPERATING","area":"13","unit":null,"measure":"measureEffect",\
                "before":"0.00","after":"-300.00"},\
                {"year":2056,"class":"OPERATING","area":"13","unit":"nav","measure":"measureEffect",\
                "before":"0.00","after":"-300.00"}]""");
        assertThat(dry.header("ETag")).isEmpty();
        assertThat(code(as("finance").get(PATH + "/2056/plasser"))).isEqualTo("404 not-found");
    }

    private JsonNode get(String path, Answer after) {
        String joined = path + (path.contains("?") ? "&" : "?");
        Answer answer = as("finance")
                .get("/api/v1" + joined + "minPosition="
                        + after.json().get("position").asLong());
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private Answer change(int year, String path, int seen, String body) {
        return send(year, path, "\"" + seen + "\"", body);
    }

    private Answer send(int year, String path, String ifMatch, String body) {
        return RestClientOf.send(as("unit-nav")
                .posting(PATH + "/" + year + "/" + path, body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", ifMatch));
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString("");
    }

    private static String measure(int year, String id, String monthly) {
        return """
                {"year":%1$d,"measure":"%2$s","title":"Færre plasser","responsible":"Leder for NAV",
                 "expectedFrom":"%1$d-09","fullYearEffect":"-900.00","caseReference":"14/7",
                 "lines":[{"ansvar":"1310","class":"OPERATING","account":"1470","function":"281",
                           "months":["0","0","0","0","0","0","0","0","%3$s","%3$s","%3$s","%3$s"]}]}""".formatted(year, id, monthly);
    }
}
