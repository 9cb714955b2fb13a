package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a request would do is shown for each area and unit that it touches, and nothing is stored. */
class PreviewTest extends RestTest {
    @Test
    void a_change_between_areas_shows_both_areas_their_frames_and_their_units() {
        adoptAndRead(2481);
        long before = position();

        JsonNode dry = dry(2481, "COUNCIL", "250.50", "-250.50");

        assertThat(dry.get("accepted").asBoolean()).isTrue();
        assertThat(figures(dry))
                .containsExactly(
                        "12 null frame 0.00 -250.50",
                        "12 null revisedBudget 0.00 -250.50",
                        "12 skole revisedBudget 0.00 -250.50",
                        "13 null frame 1000.00 1250.50",
                        "13 null revisedBudget 1000.00 1250.50",
                        "13 nav revisedBudget 1000.00 1250.50");
        assertThat(position()).isEqualTo(before);
    }

    @Test
    void every_rule_that_would_refuse_is_named_in_one_answer_with_what_the_change_would_have_done() {
        adoptAndRead(2482);

        JsonNode dry = dry(2482, "UNIT_HEAD", "-2000.00", "1.00");

        assertThat(dry.get("accepted").asBoolean()).isFalse();
        assertThat(dry.get("events").asInt()).isZero();
        assertThat(texts(dry.get("refusals"), "code"))
                .containsExactly(
                        "financing-missing",
                        "authority-too-low",
                        "insufficient-appropriation",
                        "insufficient-appropriation");
        assertThat(figures(dry)).contains("13 nav revisedBudget 1000.00 -1000.00", "12 skole revisedBudget 0.00 1.00");
    }

    @Test
    void what_waits_for_approval_shows_in_previews_alone() {
        adoptAndRead(2483);
        JsonNode submitted = as("finance")
                .post("/api/v1/budgets/2483/adjustments", change(2483, "COUNCIL", "PROPOSED", "250.50", "-250.50"))
                .json();
        assertThat(submitted.get("status").asString()).isEqualTo("PROPOSED");

        String url = "/api/v1/budgets/2483?unit=nav&minPosition="
                + submitted.get("position").asLong();
        assertThat(as("finance").get(url).json().at("/total/revised").asString())
                .isEqualTo("1000.00");
        assertThat(figures(dry(2483, "COUNCIL", "100.00", "-100.00"))).contains("13 nav revisedBudget 1000.00 1100.00");
    }

    @Test
    void an_approval_is_previewed_by_whoever_may_give_it() {
        adoptAndRead(2484);
        JsonNode submitted = as("unit-nav")
                .post("/api/v1/budgets/2484/adjustments", within(2484))
                .json();
        String path = "/api/v1/adjustments/" + submitted.get("id").asString() + "/approval?dryRun=true";
        RestClientOf approver = as("approver");

        JsonNode dry = RestClientOf.send(approver.posting(path, "")
                        .header("If-Match", "\"1\"")
                        .header("Idempotency-Key", UUID.randomUUID().toString()))
                .json();

        assertThat(dry.get("accepted").asBoolean()).as(dry.toString()).isTrue();
        assertThat(figures(dry)).contains("13 nav revisedBudget 1000.00 1000.00");
    }

    private void adoptAndRead(int year) {
        adopt(year);
        String url = "/api/v1/budgets/" + year + "?minPosition=" + position();
        assertThat(as("finance").get(url).status()).isEqualTo(200);
    }

    private JsonNode dry(int year, String body, String amount, String financing) {
        RestClientOf.Answer answer = as("finance")
                .post(
                        "/api/v1/budgets/" + year + "/adjustments?dryRun=true",
                        change(year, body, body.equals("COUNCIL") ? "ADOPTED" : "PROPOSED", amount, financing));
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private static String change(int year, String body, String status, String amount, String financing) {
        return """
                {"kind":"SUPPLEMENTARY","effectiveMonth":"%d-05","recurrence":"ONE_OFF","reason":"Test","status":"%s","package":"T1",
                 "decision":{"caseReference":"1/1","body":"%s","decidedOn":"%d-04-28","title":"Test"},
                 "lines":[%s],"financing":[%s]}""".formatted(year, status, body, year, line("1310", "1470", amount), line("1210", "1800", financing));
    }

    private static String within(int year) {
        return """
                {"kind":"REALLOCATION","effectiveMonth":"%d-05","recurrence":"ONE_OFF","reason":"Test",
                 "decision":{"caseReference":"1/1","body":"UNIT_HEAD","decidedOn":"%d-04-28","title":"Test"},
                 "lines":[%s,%s]}""".formatted(year, year, line("1310", "1470", "100.00"), line("1310", "1800", "-100.00"));
    }

    private static String line(String ansvar, String account, String amount) {
        return """
                {"ansvar":"%s","class":"OPERATING","account":"%s","function":"281","amount":"%s"}""".formatted(ansvar, account, amount);
    }

    private static List<String> figures(JsonNode dry) {
        return StreamSupport.stream(dry.get("figures").spliterator(), false)
                .map(figure -> "%s %s %s %s %s"
                        .formatted(
                                figure.get("area").asString(),
                                figure.get("unit").isNull()
                                        ? null
                                        : figure.get("unit").asString(),
                                figure.get("measure").asString(),
                                figure.get("before").asString(),
                                figure.get("after").asString()))
                .toList();
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(field).asString())
                .toList();
    }
}
