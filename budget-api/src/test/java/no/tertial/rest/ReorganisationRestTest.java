package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A responsibility centre is split in July, over HTTP; the budget follows, and is read either way. */
class ReorganisationRestTest extends RestTest {
    private static final int YEAR = 2950;
    private static final String SPLIT = """
            {"parts":[{"ansvar":"1291","unit":"delt","weight":60},{"ansvar":"1391","unit":"mottak","weight":40}],
             "validFrom":"%s"}""";

    @Test
    void a_split_is_foreseen_recorded_and_read_in_two_views_with_one_total() {
        // given
        created("/units", """
                {"unit":"delt","name":"Delt","area":"12","ansvar":["1290"],"validFrom":"2950-01-01"}""");
        created("/units", """
                {"unit":"mottak","name":"Mottak","area":"13","ansvar":[],"validFrom":"2950-01-01"}""");
        RestClientOf.Answer adopted = as("finance")
                .post(
                        "/api/v1/budgets/" + YEAR + "/adoption",
                        adoption("1200.00")
                                .replace("1000.00", "1200.00")
                                .replace("\"area\":\"13\"", "\"area\":\"12\"")
                                .replace("1310", "1290"));
        assertThat(adopted.status()).as(adopted.http().body()).isEqualTo(201);

        // when
        RestClientOf.Answer dryRun = as("admin").post("/api/v1/ansvar/1290/split?dryRun=true", split("2950-07-01"));
        RestClientOf.Answer midMonth = as("admin").post("/api/v1/ansvar/1290/split", split("2950-07-02"));
        long position = created("/ansvar/1290/split", split("2950-07-01"));
        RestClientOf.Answer again = as("admin").post("/api/v1/ansvar/1290/split", split("2950-08-01"));

        // then
        assertThat(dryRun.json().get("accepted").asBoolean()).isTrue();
        assertThat(dryRun.json().get("events").asInt()).isEqualTo(2);
        assertThat(midMonth.json().get("code").asString()).isEqualTo("only-from-the-first-of-a-month");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().get("code").asString()).isEqualTo("ansvar-has-ended");
        assertThat(rows("AS_WAS", position))
                .containsExactly("1290 delt 600.00", "1291 delt 360.00", "1391 mottak 240.00", "AS_WAS 1200.00");
        assertThat(rows("RESTATED", position))
                .containsExactly("1291 delt 720.00", "1391 mottak 480.00", "RESTATED 1200.00");
    }

    private static String split(String validFrom) {
        return SPLIT.formatted(validFrom);
    }

    private long created(String path, String body) {
        RestClientOf.Answer answer = as("admin").post("/api/v1" + path, body);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.json().get("position").asLong();
    }

    private List<String> rows(String view, long position) {
        JsonNode budget = as("finance")
                .get("/api/v1/budgets/" + YEAR + "?groupBy=ansvar&groupBy=unit&organisation=" + view + "&minPosition="
                        + position)
                .json();
        List<String> rows = new ArrayList<>();
        budget.get("rows")
                .forEach(row -> rows.add(row.get("ansvar").asString()
                        + " "
                        + row.get("unit").asString()
                        + " "
                        + row.get("revised").asString()));
        rows.add(budget.get("organisation").asString() + " "
                + budget.at("/total/revised").asString());
        return rows.stream().sorted().toList();
    }
}
