package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was written can be read, at once and as of before. */
class RoundTripTest extends RestTest {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private static String voucher(int year, String number, String amount) {
        return """
                {"client":"RT","series":"IF","vouchers":[{"number":"%s","date":"%d-08-14","period":"%d-08","text":"x",
                 "lines":[{"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","amount":"%s"}]}]}""".formatted(number, year, year, amount);
    }

    private static String supplementary(int year, String amount) {
        return """
                {"kind":"SUPPLEMENTARY","effectiveMonth":"%d-05","recurrence":"ONE_OFF","reason":"Test",
                 "decision":{"caseReference":"1/1","body":"COUNCIL","decidedOn":"%d-04-28","title":"Test"},
                 "lines":[{"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","amount":"%s"}],
                 "financing":[{"ansvar":"1210","class":"OPERATING","account":"1800","function":"800","amount":"-%s"}]}""".formatted(year, year, amount, amount);
    }

    private JsonNode nav(int year, String asOf) {
        return as("unit-nav")
                .get("/api/v1/variances?year=%d&through=%d-T2&groupBy=unit&%s".formatted(year, year, asOf))
                .json()
                .at("/rows/0");
    }

    @Test
    void a_posting_is_read_with_its_position_and_was_not_there_before() {
        adopt(2050);
        long before = position();

        RestClientOf.Answer posted = as("finance").post("/api/v1/vouchers", voucher(2050, "1", "0.01"));
        long position = posted.json().get("position").asLong();

        assertThat(posted.json().get("vouchers").asInt()).isEqualTo(1);
        assertThat(posted.json().get("lines").asInt()).isEqualTo(1);
        JsonNode now = nav(2050, "minPosition=" + position);
        assertThat(now.get("actualToDate").asString()).isEqualTo("0.01");
        assertThat(now.get("revisedBudget").asString()).isEqualTo("1000.00");
        assertThat(nav(2050, "atPosition=" + before).get("actualToDate").asString())
                .isEqualTo("0.00");
    }

    @Test
    void a_dry_run_shows_before_and_after_and_stores_nothing() {
        adopt(2051);
        nav(2051, "minPosition=" + position());
        long before = position();

        RestClientOf.Answer dry =
                as("finance").post("/api/v1/budgets/2051/adjustments?dryRun=true", supplementary(2051, "250.50"));

        assertThat(dry.status()).as(dry.http().body()).isEqualTo(200);
        assertThat(dry.json().get("accepted").asBoolean()).isTrue();
        assertThat(dry.json().get("events").asInt()).isEqualTo(1);
        assertThat(dry.json().get("figures").toString()).contains("""
                        {"year":2051,"class":"OPERATING","area":"13","unit":"nav","measure":"revisedBudget",\
                        "before":"1000.00","after":"1250.50"}""").contains("""
                        {"year":2051,"class":"OPERATING","area":"12","unit":null,"measure":"frame",\
                        "before":"0.00","after":"-250.50"}""");
        assertThat(position()).isEqualTo(before);
    }

    @Test
    void a_dry_run_that_would_be_refused_says_why() {
        RestClientOf.Answer dry = as("finance")
                .speaking("en")
                .post("/api/v1/budgets/2052/adjustments?dryRun=true", supplementary(2052, "1.00"));

        assertThat(dry.status()).isEqualTo(200);
        assertThat(dry.json().get("accepted").asBoolean()).isFalse();
        assertThat(dry.json().at("/refusals/0/code").asString()).isEqualTo("budget-not-adopted");
        assertThat(dry.json().at("/refusals/0/detail").asString())
                .isEqualTo("No budget has been adopted for 2052 yet.");
    }

    @Test
    void a_statement_is_replaced_only_by_someone_who_saw_it() {
        String path = "/api/v1/reporting-rounds/2053-T2/units/nav/statement";
        String first = """
                {"yearEnd":"balance","confidence":"UNCERTAIN","comment":"Stram drift"}""";
        String second = """
                {"yearEnd":"1100.00","confidence":"LIKELY"}""";
        RestClientOf head = as("head-13");

        RestClientOf.Answer stated = head.post(path, first);
        assertThat(stated.status()).as(stated.http().body()).isEqualTo(201);
        assertThat(stated.header("ETag")).isEqualTo("\"1\"");
        RestClientOf.Answer read = as("unit-nav")
                .get(path + "?minPosition=" + stated.json().get("position").asLong());
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.json().get("yearEnd").asString()).isEqualTo("balance");
        assertThat(read.json().get("comment").asString()).isEqualTo("Stram drift");

        assertThat(head.post(path, second).status()).isEqualTo(428);
        assertThat(replace(head, path, second, "\"7\"").status()).isEqualTo(412);
        assertThat(replace(head, path, second, "7").status()).isEqualTo(400);
        RestClientOf.Answer replaced = replace(head, path, second, "\"1\"");
        assertThat(replaced.status()).isEqualTo(201);
        assertThat(replaced.json().get("version").asInt()).isEqualTo(2);
    }

    private static RestClientOf.Answer replace(RestClientOf head, String path, String body, String tag) {
        return RestClientOf.send(head.posting(path, body)
                .header("If-Match", tag)
                .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    @Test
    void a_reversal_takes_a_posting_back_once() {
        as("finance").post("/api/v1/vouchers", "rt-2054", voucher(2054, "1", "500.00"));
        String reversal = """
                {"number":"2","date":"2054-08-20","period":"2054-08"}""";

        RestClientOf.Answer reversed = as("finance").post("/api/v1/vouchers/RT-2054-IF-1/reversal", reversal);
        RestClientOf.Answer again =
                as("finance").post("/api/v1/vouchers/RT-2054-IF-1/reversal", reversal.replace("\"2\"", "\"3\""));

        assertThat(reversed.status()).as(reversed.http().body()).isEqualTo(201);
        assertThat(again.json().get("code").asString()).isEqualTo("already-reversed");
        assertThat(nav(2054, "minPosition=" + reversed.json().get("position").asLong())
                        .get("actualToDate")
                        .asString())
                .isEqualTo("0.00");
    }

    @Test
    void the_feed_leads_from_event_to_event_and_stays_at_its_end() {
        RestClientOf.Answer first = as("auditor").get("/api/v1/events?limit=1");
        assertThat(first.header("Content-Type")).startsWith("application/cloudevents-batch+json");
        JsonNode event = first.json().get(0);
        assertThat(List.of(
                        event.get("specversion").asString(),
                        event.get("sequence").asString()))
                .containsExactly("1.0", "1");
        assertThat(event.get("type").asString()).isEqualTo("organisation.programme-area-created.v1");

        RestClientOf.Answer second = as("auditor").get(nextOf(first));
        assertThat(second.json().get(0).get("sequence").asString()).isEqualTo("2");
        assertThat(as("auditor").get("/api/v1/events?cursor=nonsense").status()).isEqualTo(400);
    }

    private static String nextOf(RestClientOf.Answer answer) {
        Matcher link = NEXT.matcher(answer.header("Link"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void a_position_that_never_comes_is_answered_after_a_bounded_time() {
        RestClientOf.Answer answer = as("auditor").get("/api/v1/periods?year=2013&minPosition=99999999");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.json().get("code").asString()).isEqualTo("position-not-reached");
    }

    @Test
    void two_moments_are_one_too_many_and_a_misspelt_parameter_is_no_parameter() {
        assertThat(as("auditor")
                        .get("/api/v1/periods?year=2013&atPosition=1&knownAt=2014-09-20T08:00:00Z")
                        .status())
                .isEqualTo(400);
        RestClientOf.Answer misspelt = as("auditor").get("/api/v1/periods?year=2013&known_at=2014-09-20T08:00:00Z");
        assertThat(misspelt.json().get("code").asString()).isEqualTo("unknown-parameter");
    }
}
