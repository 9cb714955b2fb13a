package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import no.tertial.rest.RestClientOf.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was booked wrong is put right by new vouchers, and what was written is erased. */
class CorrectionRestTest extends RestTest {
    @Test
    void a_part_of_a_line_moves_to_where_it_belongs_and_the_total_stays() {
        // given
        post(2530, "1", "265", "1000.00", null);

        // when
        Answer moved = reclassify(2530, "1", "2", "2530-06", "400.00");

        // then
        assertThat(moved.status()).as(moved.http().body()).isEqualTo(201);
        assertThat(moved.json().get("vouchers").asInt()).isEqualTo(1);
        assertThat(moved.json().get("lines").asInt()).isEqualTo(2);
        JsonNode variances = get("/variances?year=2530&through=2530-06&groupBy=function", moved);
        assertThat(variances.get("rows").findValuesAsString("function")).containsExactly("265", "800");
        assertThat(variances.get("rows").findValuesAsString("actualToDate")).containsExactly("600.00", "400.00");
        assertThat(variances.at("/total/actualToDate").asString()).isEqualTo("1000.00");
        // the month that it was booked in stays as it was
        assertThat(get("/variances?year=2530&through=2530-05&groupBy=function", moved)
                        .at("/rows/0/actualToDate")
                        .asString())
                .isEqualTo("1000.00");
    }

    @Test
    void a_line_gives_no_more_than_it_still_holds_and_is_told_by_its_number() {
        post(2531, "1", "265", "1000.00", null);
        assertThat(reclassify(2531, "1", "2", "2531-05", "700.00").status()).isEqualTo(201);

        Answer more = reclassify(2531, "1", "3", "2531-05", "300.01");
        assertThat(code(more)).isEqualTo("409 more-than-line-holds");
        assertThat(more.json().get("facts").toString()).isEqualTo("""
                {"voucher":"DK-2531-IF-1","line":1,"held":"300.00","requested":"300.01"}""");
        assertThat(more.json().at("/errors/0/pointer").asString()).isEqualTo("/moves/0/amount");
        assertThat(code(reclassify(2531, "1", "3", "2531-05", "-1.00"))).isEqualTo("409 more-than-line-holds");
        assertThat(code(reclassify(2531, "1", "2", "2531-05", "1.00"))).isEqualTo("409 duplicate-voucher");
        assertThat(code(reclassify(2531, "404", "3", "2531-05", "1.00"))).isEqualTo("404 voucher-not-found");
        assertThat(code(reclassify(2531, "2", "3", "2531-05", "-1.00"))).isEqualTo("409 correction-of-correction");
    }

    @Test
    void the_last_correction_is_reversed_first() {
        // given
        post(2532, "1", "265", "1000.00", null);
        reclassify(2532, "1", "2", "2532-05", "400.00");
        assertThat(code(reverse(2532, "1", "3", "2532-05"))).isEqualTo("409 voucher-is-reclassified");

        // when
        assertThat(reverse(2532, "2", "3", "2532-05").status()).isEqualTo(201);
        Answer all = reverse(2532, "1", "4", "2532-05");

        // then
        assertThat(all.status()).as(all.http().body()).isEqualTo(201);
        assertThat(get("/variances?year=2532&through=2532-05&groupBy=function", all)
                        .get("rows")
                        .findValuesAsString("actualToDate"))
                .containsOnly("0.00");
        assertThat(code(reclassify(2532, "1", "5", "2532-05", "1.00"))).isEqualTo("409 already-reversed");
        assertThat(code(reverse(2532, "2", "5", "2532-05"))).isEqualTo("409 already-reversed");
    }

    @Test
    void a_closed_period_takes_no_reclassification_and_a_frozen_one_marks_it() {
        // given
        post(2533, "1", "265", "1000.00", null);
        as("finance").post("/api/v1/periods/2533-05/closing", "");
        as("finance").post("/api/v1/periods/2533-06/freeze", "");

        // then
        assertThat(code(reclassify(2533, "1", "2", "2533-05", "400.00"))).isEqualTo("409 period-is-closed");
        Answer late = reclassify(2533, "1", "2", "2533-06", "400.00");
        assertThat(late.json().get("afterCutOff").toString()).isEqualTo("[\"DK-2533-IF-2\"]");
        JsonNode effect = get("/periods/2533-06/after-cut-off?groupBy=function", late);
        assertThat(effect.get("rows").findValuesAsString("effect")).containsExactly("-400.00", "400.00");
        assertThat(effect.at("/total/effect").asString()).isEqualTo("0.00");
    }

    @Test
    void a_preview_of_a_reclassification_stores_nothing() {
        // given
        post(2534, "1", "265", "1000.00", null);
        long before = position();

        // when
        Answer preview = as("finance")
                .post("/api/v1/vouchers/DK-2534-IF-1/reclassification?dryRun=true", body("2", "2534-05", "400.00"));

        // then
        assertThat(preview.json().get("accepted").asBoolean()).isTrue();
        assertThat(position()).isEqualTo(before);
        assertThat(reclassify(2534, "1", "2", "2534-05", "1000.00").status()).isEqualTo(201);
    }

    @Test
    void a_text_is_erased_once_and_its_voucher_stays() {
        // given
        post(2535, "1", "265", "1000.00", "Faktura fra Kari Nordmann");
        post(2535, "2", "281", "10.00", "Nødhjelp til Kari Nordmann");
        String erasure = "/api/v1/vouchers/DK-2535-IF-1/text-erasure";

        // when
        Answer erased = as("finance").post(erasure, "");

        // then
        assertThat(erased.status()).as(erased.http().body()).isEqualTo(201);
        assertThat(code(as("finance").post(erasure, ""))).isEqualTo("409 text-already-erased");
        assertThat(code(as("finance").post("/api/v1/vouchers/DK-2535-IF-2/text-erasure", "")))
                .isEqualTo("409 voucher-has-no-text");
        assertThat(code(as("finance").post("/api/v1/vouchers/DK-2535-IF-404/text-erasure", "")))
                .isEqualTo("404 voucher-not-found");
        assertThat(get("/variances?year=2535&through=2535-05", erased)
                        .at("/total/actualToDate")
                        .asString())
                .isEqualTo("1010.00");
    }

    @Test
    void malformed_requests_are_told_where_they_are_wrong() {
        post(2536, "1", "265", "1000.00", null);
        String path = "/api/v1/vouchers/DK-2536-IF-1/reclassification";
        String good = body("2", "2536-05", "400.00");

        assertThat(code(as("finance").post(path, good.replace("\"line\":1", "\"line\":2"))))
                .isEqualTo("409 no-such-line");
        assertThat(code(as("finance").post(path, good.replace("\"function\":\"800\"", "\"function\":\"265\""))))
                .isEqualTo("409 moved-nowhere");
        assertThat(code(as("finance").post(path, good.replace("\"800\"", "\"999\""))))
                .isEqualTo("409 unknown-function");
        assertThat(code(as("finance").post(path, good.replaceFirst("\"moves\":\\[.*]", "\"moves\":[]"))))
                .isEqualTo("409 nothing-reclassified");
        assertThat(as("finance")
                        .post(path, good.replace("\"line\":1", "\"line\":\"x\""))
                        .status())
                .isEqualTo(400);
        assertThat(as("finance")
                        .post(path, good.replace("\"reason\":\"Feil funksjon\",", ""))
                        .status())
                .isEqualTo(400);
    }

    private void post(int year, String number, String function, String amount, @Nullable String text) {
        String said = text == null ? "" : "\"text\":\"" + text + "\",";
        Answer posted = as("finance").post("/api/v1/vouchers", """
                {"client":"DK","series":"IF","vouchers":[{"number":"%2$s","date":"%1$d-05-14","period":"%1$d-05",%5$s
                  "lines":[{"ansvar":"1310","class":"OPERATING","account":"1470","function":"%3$s","amount":"%4$s"}]}]}""".formatted(year, number, function, amount, said));
        assertThat(posted.status()).as(posted.http().body()).isEqualTo(201);
    }

    private Answer reclassify(int year, String original, String number, String period, String amount) {
        return as("finance")
                .post(
                        "/api/v1/vouchers/DK-" + year + "-IF-" + original + "/reclassification",
                        body(number, period, amount));
    }

    private static String body(String number, String period, String amount) {
        return """
                {"number":"%1$s","date":"%2$s-28","period":"%2$s","reason":"Feil funksjon",
                 "moves":[{"line":1,"amount":"%3$s","ansvar":"1310","class":"OPERATING","account":"1470","function":"800"}]}""".formatted(number, period, amount);
    }

    private Answer reverse(int year, String original, String number, String period) {
        return as("finance")
                .post("/api/v1/vouchers/DK-" + year + "-IF-" + original + "/reversal", """
                {"number":"%1$s","date":"%2$s-28","period":"%2$s"}""".formatted(number, period));
    }

    private JsonNode get(String path, Answer after) {
        String joint = path.contains("?") ? "&" : "?";
        Answer answer = as("auditor")
                .get("/api/v1" + path + joint + "minPosition="
                        + after.json().get("position").asLong());
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString("");
    }
}
