package no.tertial.rest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** A table whose rows fail on the way. It takes a store that is damaged, so the service is this test's own. */
@TestPropertySource(properties = "spring.application.name=tertial-cut-table")
class CutTableRestTest extends RestTest {
    /** More than are read at once. */
    private static final int VOUCHERS = 6_000;

    @Autowired
    private JdbcTemplate store;

    private void post(int year, int vouchers) {
        String all = IntStream.rangeClosed(1, vouchers)
                .mapToObj(number -> voucher(year, number))
                .collect(joining(","));
        RestClientOf.Answer posted = as("finance").post("/api/v1/vouchers", """
                {"client":"DK","series":"CT","vouchers":[%s]}""".formatted(all));
        assertThat(posted.status()).as(posted.http().body()).isEqualTo(201);
    }

    private static String voucher(int year, int number) {
        return """
                {"number":"%d","date":"%d-01-31","period":"%d-01","lines":[
                 {"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","amount":"1.00"}]}""".formatted(number, year, year);
    }

    @Test
    void a_table_that_cannot_be_ended_is_cut_and_never_looks_whole() {
        // given
        post(2556, VOUCHERS);
        String path = "/api/v1/postings?year=2556&format=csv&minPosition=" + position();
        assertThat(as("finance").get(path).http().body().lines()).hasSize(VOUCHERS + 1);

        // when
        damage(position());

        // then
        assertThatThrownBy(() -> as("finance").get(path)).hasRootCauseInstanceOf(IOException.class);
    }

    @Test
    void a_failure_before_the_first_row_is_told_as_a_problem() {
        post(2557, 1);
        long position = position();
        as("finance").get("/api/v1/postings?year=2557&minPosition=" + position);

        damage(position);
        RestClientOf.Answer answer = as("finance").get("/api/v1/postings?year=2557&format=csv");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().get("code").asString()).isEqualTo("internal-error");
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    private void damage(long position) {
        store.update("update event_entry set payload = ? where position = ?", new byte[] {1, 2, 3}, position);
    }
}
