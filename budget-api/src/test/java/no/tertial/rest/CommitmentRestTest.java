package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import no.tertial.rest.RestClientOf.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An order from when it is placed until nothing of it remains. */
class CommitmentRestTest extends RestTest {
    private static final String PATH = "/api/v1/commitments";

    @Test
    void what_is_ordered_stands_beside_actual_and_is_no_longer_available() {
        // given
        adopt(2485);
        assertThat(as("finance").post(PATH, order(2485, "PO-85", "400.00")).status())
                .isEqualTo(201);

        // when
        Answer reduced = as("finance").post(PATH + "/PO-85/reductions", """
                {"amount":"150.00"}""");

        // then
        JsonNode total =
                get("/variances?year=2485&through=2485-04&unit=nav", reduced).get("total");
        assertThat(total.get("committed").asString()).isEqualTo("250.00");
        assertThat(total.get("available").asString()).isEqualTo("750.00");
        assertThat(total.get("actualToDate").asString()).isEqualTo("0.00");
        JsonNode open = get("/commitments?year=2485", reduced);
        assertThat(open.get("commitments").get(0).toString()).isEqualTo("""
                {"order":"PO-85","unit":"nav","ansvar":"1310","class":"OPERATING","account":"1470","function":"281",\
                "project":null,"expected":"2485-10","ordered":"400.00","remaining":"250.00"}""");
        assertThat(open.get("next").isNull()).isTrue();
    }

    @Test
    void a_commitment_never_goes_below_zero_and_is_registered_and_settled_once() {
        as("finance").post(PATH, order(2062, "PO-62", "400.00"));

        Answer more = as("finance").post(PATH + "/PO-62/reductions", """
                {"amount":"400.01"}""");
        assertThat(code(more)).isEqualTo("409 commitment-exceeded");
        assertThat(more.json().get("facts").get("remaining").asString()).isEqualTo("400.00");
        assertThat(code(as("finance").post(PATH, order(2062, "PO-62", "1.00")))).isEqualTo("409 commitment-exists");
        assertThat(code(as("finance").post(PATH, order(2062, "PO-62b", "-1.00"))))
                .isEqualTo("409 commitment-not-positive");
        assertThat(code(as("finance").post(PATH + "/PO-0/cancellation", ""))).isEqualTo("404 unknown-commitment");
        assertThat(as("finance").post(PATH + "/PO-62/cancellation", "").status())
                .isEqualTo(201);
        assertThat(code(as("finance").post(PATH + "/PO-62/cancellation", ""))).isEqualTo("409 commitment-is-settled");
    }

    @Test
    void the_pages_of_a_list_are_all_read_at_the_position_of_the_first() {
        // given
        as("finance").post(PATH, order(2063, "PO-63-1", "1.00"));
        Answer last = as("finance").post(PATH, order(2063, "PO-63-2", "2.00"));
        JsonNode first = get("/commitments?year=2063&limit=1", last);
        Answer settled = as("finance").post(PATH + "/PO-63-2/cancellation", "");

        // when
        JsonNode second =
                get("/commitments?year=2063&limit=1&cursor=" + first.get("next").asString(), settled);

        // then
        assertThat(first.get("commitments").findValuesAsString("order")).containsExactly("PO-63-1");
        assertThat(second.get("commitments").findValuesAsString("order")).containsExactly("PO-63-2");
        assertThat(second.get("position")).isEqualTo(first.get("position"));
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void a_page_is_not_without_bounds_and_a_cursor_comes_from_an_answer() {
        assertThat(code(as("finance").get(PATH + "?year=2064&limit=0"))).isEqualTo("400 parameter-malformed");
        assertThat(code(as("finance").get(PATH + "?year=2064&limit=1001"))).isEqualTo("400 parameter-malformed");
        assertThat(code(as("finance").get(PATH + "?year=2064&cursor=abc"))).isEqualTo("400 parameter-malformed");
    }

    private JsonNode get(String path, Answer after) {
        Answer answer = as("finance")
                .get("/api/v1" + path + "&minPosition="
                        + after.json().get("position").asLong());
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private static String code(Answer answer) {
        return answer.status() + " " + answer.json().path("code").asString("");
    }

    private static String order(int year, String order, String amount) {
        return """
                {"order":"%2$s","ansvar":"1310","class":"OPERATING","account":"1470","function":"281",
                 "expected":"%1$d-10","amount":"%3$s"}""".formatted(year, order, amount);
    }
}
