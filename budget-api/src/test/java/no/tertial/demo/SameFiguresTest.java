package no.tertial.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.tertial.app.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Figures change by exactly what was recorded, and by nothing else: not by time passing, a restart or a rebuild. */
@Tag("service")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameFiguresTest {
    private static final String TERTIAL = "/api/v1/variances?year=2014&through=2014-T2&area=13&groupBy=unit";
    private static final List<String> QUESTIONS = List.of(
            TERTIAL,
            "/api/v1/variances?year=2014&through=2014-08&groupBy=unit,ansvar,function,account,accountGroup",
            "/api/v1/forecasts?year=2014&through=2014-T2&area=13",
            "/api/v1/budgets/2013?groupBy=unit",
            "/api/v1/organisation?validAt=2014-08-31",
            "/api/v1/events?limit=1000");

    private final Map<String, Object> database = TestDatabase.current().fresh();
    private RunningService service;

    SameFiguresTest() {
        service = RunningService.on(database);
    }

    @BeforeAll
    void theExampleIsThere() {
        assertThat(deviation(get(TERTIAL), "nav")).isEqualTo("3400000.00");
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void an_oere_posted_and_a_months_budget_moved_change_the_answer_by_exactly_that_and_never_the_old_answer() {
        String before = body(TERTIAL);
        String knownAt = get(TERTIAL).required("knownAt").asString();
        long position = get(TERTIAL).required("position").asLong();

        JsonNode posted = get(TERTIAL + "&minPosition=" + post("/api/v1/vouchers", "an-oere", """
                {"client":"DK","series":"IF","vouchers":[{"number":"900001","date":"2014-08-31","period":"2014-08",
                  "lines":[{"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","amount":"0.01"}]}]}"""));
        assertThat(deviation(posted, "nav")).isEqualTo("3400000.01");
        assertThat(deviation(posted, "introduksjonssenteret")).isEqualTo("1900000.00");
        assertThat(posted.at("/total/deviation").asString()).isEqualTo("5200000.01");

        JsonNode moved = get(TERTIAL + "&minPosition=" + post("/api/v1/budgets/2014/adjustments", "a-month", """
                {"kind":"REALLOCATION","effectiveMonth":"2014-08","recurrence":"ONE_OFF","reason":"Later in the year",
                 "decision":{"caseReference":"14/2","body":"COUNCIL","decidedOn":"2014-08-01","title":"Later"},
                 "lines":[{"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","amount":"-100000.10",
                           "months":["0","0","0","0","0","0","0","-100000.10","0","0","0","0"]},
                          {"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","amount":"100000.10",
                           "months":["0","0","0","0","0","0","0","0","100000.10","0","0","0"]}]}"""));
        assertThat(deviation(moved, "nav")).isEqualTo("3500000.11");
        assertThat(deviation(moved, "introduksjonssenteret")).isEqualTo("1900000.00");
        assertThat(moved.at("/total/revisedBudget").asString()).isEqualTo("236000000.00");
        assertThat(moved.at("/total/deviation").asString()).isEqualTo("5300000.11");

        assertThat(body(TERTIAL + "&atPosition=" + position)).isEqualTo(before);
        assertThat(body(TERTIAL + "&knownAt=" + knownAt)).isEqualTo(before);
    }

    @Test
    void a_restart_on_the_same_store_gives_the_same_answers_to_the_byte() {
        List<String> before = answers();

        service.close();
        service = RunningService.on(database);

        assertThat(answers()).isEqualTo(before);
    }

    @ParameterizedTest(name = "replace {0}")
    @ValueSource(booleans = {false, true})
    void a_rebuild_beside_the_live_figures_or_in_their_place_gives_the_same_answers_to_the_byte(boolean replace) {
        List<String> before = answers();

        JsonNode comparison = service.post("admin", "/api/v1/replays?replace=" + replace, "replay-" + replace, "")
                .json();

        assertThat(comparison.required("equal").asBoolean())
                .as(comparison.toString())
                .isTrue();
        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void after_a_rebuild_the_figures_follow_the_events_again() {
        service.post("admin", "/api/v1/replays?replace=true", "replay-then-post", "")
                .json();

        long position = post("/api/v1/vouchers", "after-a-rebuild", """
                {"client":"DK","series":"IF","vouchers":[{"number":"900002","date":"2013-08-31","period":"2013-08",
                  "lines":[{"ansvar":"1320","class":"OPERATING","account":"1105","function":"213","amount":"0.01"}]}]}""");

        assertThat(get(TERTIAL + "&minPosition=" + position)
                        .required("position")
                        .asLong())
                .isEqualTo(position);
    }

    private List<String> answers() {
        return QUESTIONS.stream().map(this::body).toList();
    }

    private String body(String path) {
        RunningService.Answer answer = service.get("auditor", path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode get(String path) {
        return service.get("auditor", path).json();
    }

    /** @return the position that the command led to */
    private long post(String path, String key, String body) {
        return service.post("finance", path, key, body)
                .json()
                .required("position")
                .asLong();
    }

    private static String deviation(JsonNode variances, String unit) {
        return variances.required("rows").values().stream()
                .filter(row -> row.required("unit").asString().equals(unit))
                .map(row -> row.required("deviation").asString())
                .findFirst()
                .orElseThrow();
    }
}
