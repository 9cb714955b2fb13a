package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.tertial.rest.RestClientOf.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Entries that come after a report was made, and mispostings that are found after the accounts were delivered. */
class RestatementRestTest extends RestTest {
    private static final String PATH = "/api/v1/restatements";

    @Test
    void a_misposting_found_after_the_accounts_were_delivered_changes_the_key_figure_and_nothing_else() {
        // given
        post(2520, "1", "1310", "281", "1000.00");
        post(2520, "2", "1310", "265", "500.00");
        Answer delivered = close(2520);
        JsonNode variances = get("/variances?year=2520&through=2520-15&groupBy=unit,function", delivered);

        // when
        Answer found = as("finance").post(PATH, restatement(2520, "281", "265", "400.00"));

        // then
        assertThat(found.status()).as(found.http().body()).isEqualTo(201);
        assertThat(functions(get("/key-figures/functions?year=2520&area=13", found)))
                .containsExactly("265 500.00 400.00 900.00", "281 1000.00 -400.00 600.00", " 1500.00 0.00 1500.00");
        long then = delivered.json().get("position").asLong();
        assertThat(functions(get("/key-figures/functions?year=2520&area=13&atPosition=" + then, found)))
                .containsExactly("265 500.00 0.00 500.00", "281 1000.00 0.00 1000.00", " 1500.00 0.00 1500.00");
        JsonNode after = get("/variances?year=2520&through=2520-15&groupBy=unit,function", found);
        assertThat(after.get("rows")).isEqualTo(variances.get("rows"));
        assertThat(after.get("total")).isEqualTo(variances.get("total"));
        assertThat(get("/periods?year=2520", found).get("periods").findValuesAsString("status"))
                .containsOnly("CLOSED");
    }

    @Test
    void a_restatement_is_listed_with_its_reason_and_taken_back_once() {
        // given
        close(2521);
        Answer found = as("finance").post(PATH, restatement(2521, "281", "265", "400.00"));
        String id = found.json().get("id").asString();
        String cancellation = PATH + "/2521/" + id + "/cancellation";

        // when
        Answer back = as("finance").post(cancellation, """
                {"reason":"Var rett likevel"}""");

        // then
        assertThat(back.status()).isEqualTo(201);
        JsonNode list = get("/restatements?year=2521", back).get("restatements");
        assertThat(list.findValuesAsString("reason")).containsExactly("Feil funksjon", "Var rett likevel");
        assertThat(list.get(0).get("cancelledBy")).isEqualTo(back.json().get("id"));
        assertThat(list.get(1).get("cancels").asString()).isEqualTo(id);
        assertThat(list.get(1).at("/lines/0").toString()).isEqualTo("""
                {"from":{"ansvar":"1310","class":"OPERATING","account":"1470","function":"265","project":null},\
                "to":{"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","project":null},\
                "amount":"400.00"}""");
        assertThat(code(as("finance").post(cancellation, """
                {"reason":"Igjen"}"""))).isEqualTo("409 restatement-is-settled");
        assertThat(code(as("finance").post(PATH + "/2521/nothing/cancellation", """
                {"reason":"x"}""")))
                .isEqualTo("404 unknown-restatement");
    }

    @Test
    void only_delivered_accounts_are_restated_within_an_area_and_about_vouchers_that_exist() {
        close(2522);

        assertThat(code(as("finance").post(PATH, restatement(2523, "281", "265", "400.00"))))
                .isEqualTo("409 period-not-closed");
        assertThat(code(as("finance").post(PATH, restatement(2522, "281", "281", "400.00"))))
                .isEqualTo("409 line-restates-nothing");
        assertThat(code(as("finance").post(PATH, restatement(2522, "281", "777", "400.00"))))
                .isEqualTo("409 unknown-function");
        Answer leaving = as("finance")
                .post(
                        PATH,
                        restatement(2522, "281", "265", "400.00")
                                .replace("\"to\":{\"ansvar\":\"1310\"", "\"to\":{\"ansvar\":\"1210\""));
        assertThat(code(leaving)).isEqualTo("409 area-total-moves");
        assertThat(leaving.json().get("facts").toString())
                .isEqualTo("{\"area\":\"12\",\"class\":\"OPERATING\",\"by\":\"400.00\"}");
        assertThat(code(as("finance")
                        .post(
                                PATH,
                                restatement(2522, "281", "265", "400.00")
                                        .replace("\"reason\"", "\"voucher\":\"DK-2522-IF-404\",\"reason\""))))
                .isEqualTo("404 voucher-not-found");
    }

    @Test
    void malformed_requests_and_questions_are_told_where_they_are_wrong() {
        String good = restatement(2525, "281", "265", "400.00");

        assertThat(code(as("finance").post(PATH, good.replace("\"2525-05\"", "\"2525-16\""))))
                .isEqualTo("400 period-malformed");
        assertThat(code(as("finance").post(PATH, good.replace("\"reason\"", "\"voucher\":\"IF-1\",\"reason\""))))
                .isEqualTo("400 voucher-malformed");
        assertThat(code(as("finance").post(PATH, good.replace("\"400.00\"", "400.00"))))
                .isEqualTo("400 amount-not-text");
        assertThat(as("finance")
                        .post(PATH, good.replace("\"reason\":\"Feil funksjon\",", ""))
                        .status())
                .isEqualTo(400);
        assertThat(code(as("auditor").get("/api/v1/key-figures/functions?year=2525&unit=nowhere")))
                .isEqualTo("404 not-found");
        assertThat(code(as("auditor").get("/api/v1/periods/2525-T1/after-cut-off")))
                .isEqualTo("400 parameter-malformed");
        assertThat(code(as("auditor").get("/api/v1/restatements"))).isEqualTo("400 parameter-missing");
        assertThat(code(as("unit-nav").get("/api/v1/key-figures/functions?year=2525&unit=skole")))
                .isEqualTo("403 outside-scope");
    }

    @Test
    void what_came_after_a_report_was_made_is_told_per_unit() {
        // given
        post(2524, "1", "1310", "281", "1000.00");
        assertThat(code(as("auditor").get("/api/v1/periods/2524-05/after-cut-off?minPosition=" + position())))
                .isEqualTo("404 period-never-frozen");
        as("finance").post("/api/v1/periods/2524-05/freeze", "");
        Answer late = post(2524, "2", "1310", "281", "-0.01");
        assertThat(late.json().get("afterCutOff").toString()).isEqualTo("[\"DK-2524-IF-2\"]");

        // when
        JsonNode effect = get("/periods/2524-05/after-cut-off", late);

        // then
        assertThat(effect.get("rows").toString()).isEqualTo("""
                [{"unit":"nav","ansvar":null,"function":null,"account":null,"accountGroup":null,"name":"NAV",\
                "atCutOff":"1000.00","effect":"-0.01","now":"999.99"}]""");
        assertThat(effect.at("/total/effect").asString()).isEqualTo("-0.01");
        long frozen = effect.get("frozenPosition").asLong();
        assertThat(get("/variances?year=2524&through=2524-05&atPosition=" + frozen, late)
                        .at("/total/actualToDate")
                        .asString())
                .isEqualTo("1000.00");
        assertThat(get("/periods/2524-05/after-cut-off?groupBy=unit,accountGroup", late)
                        .at("/rows/0/accountGroup")
                        .asString())
                .isEqualTo("TRANSFERS");
    }

    private Answer close(int year) {
        Answer closed = null;
        for (int period = 0; period <= 15; period++) {
            closed = as("finance").post("/api/v1/periods/%d-%02d/closing".formatted(year, period), "");
            assertThat(closed.status()).as(closed.http().body()).isEqualTo(201);
        }
        return Objects.requireNonNull(closed);
    }

    private Answer post(int year, String number, String ansvar, String function, String amount) {
        Answer posted = as("finance").post("/api/v1/vouchers", """
                {"client":"DK","series":"IF","vouchers":[{"number":"%2$s","date":"%1$d-05-14","period":"%1$d-05",
                  "lines":[{"ansvar":"%3$s","class":"OPERATING","account":"1470","function":"%4$s","amount":"%5$s"}]}]}""".formatted(year, number, ansvar, function, amount));
        assertThat(posted.status()).as(posted.http().body()).isEqualTo(201);
        return posted;
    }

    private static String restatement(int year, String from, String to, String amount) {
        return """
                {"period":"%1$d-05","reason":"Feil funksjon","caseReference":"25/77",
                 "lines":[{"from":{"ansvar":"1310","class":"OPERATING","account":"1470","function":"%2$s"},
                           "to":{"ansvar":"1310","class":"OPERATING","account":"1470","function":"%3$s"},
                           "amount":"%4$s"}]}""".formatted(year, from, to, amount);
    }

    /** Function, booked, restated and corrected of each row, and of the total. */
    private static List<String> functions(JsonNode figures) {
        List<JsonNode> rows = new ArrayList<>(figures.get("rows").values());
        rows.add(figures.get("total"));
        return rows.stream()
                .map(row -> String.join(
                        " ",
                        row.get("function").asString(""),
                        row.get("booked").asString(),
                        row.get("restated").asString(),
                        row.get("corrected").asString()))
                .toList();
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
