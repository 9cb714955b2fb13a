package no.tertial.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import no.tertial.app.Office;
import no.tertial.app.StoreTest;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The store is altered by hand into what the read model cannot take in, and later repaired. */
@TestPropertySource(properties = "tertial.test.store=poisoned")
class PoisonedEventTest extends StoreTest {
    private static final String POSTED = "journal.vouchers-posted.v1";

    @LocalServerPort
    private int port;

    private final FiscalYear year = Office.newYear();
    private Clerk admin = new Clerk("admin", this::at);
    private Clerk finance = new Clerk("finance", this::at);

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @BeforeEach
    void a_budget_and_a_voucher() {
        office.adopt(year);
        office.post(Office.voucher(year.period(1), "1", DRUG_PURCHASES, kroner(100)));
        awaitAllKnown();
    }

    @AfterEach
    void close() {
        admin.close();
        finance.close();
    }

    @Test
    void a_renamed_event_stops_the_read_model_before_it_until_the_name_is_known_again() throws IOException {
        // given
        long poison = insert("journal.vouchers-renamed.v1", payloadOfTheLastVoucher("2"));

        // when somebody posts after it
        long after = office.post(Office.voucher(year.period(1), "3", DRUG_PURCHASES, kroner(100)))
                .position();

        // then
        assertStoppedBefore(poison, "journal.vouchers-renamed.v1");
        assertThat(actual()).isEqualTo("100.00");
        assertUnknown(after);
        assertLiveEqualsRebuilt();

        // and when it is repaired
        db.update("update event_entry set event_type = ? where position = ?", POSTED, poison);

        // then
        assertGoesOn(after);
        assertThat(actual()).isEqualTo("300.00");
        assertLiveEqualsRebuilt();
    }

    @Test
    void a_broken_payload_stops_the_read_model_before_it_until_it_is_whole_again() throws IOException {
        // given
        byte[] whole = payloadOfTheLastVoucher("2");
        long poison = insert(POSTED, Arrays.copyOf(whole, whole.length / 2));

        // when
        long after = office.post(Office.voucher(year.period(1), "3", DRUG_PURCHASES, kroner(100)))
                .position();

        // then
        assertStoppedBefore(poison, "");
        assertThat(actual()).isEqualTo("100.00");
        assertUnknown(after);

        // and when it is repaired
        db.update("update event_entry set payload = ? where position = ?", whole, poison);

        // then
        assertGoesOn(after);
        assertThat(actual()).isEqualTo("300.00");
        assertLiveEqualsRebuilt();
    }

    @Test
    void an_event_that_a_projection_fails_on_is_not_half_counted() throws IOException {
        // given an account that no chart has, in the second line of a voucher
        byte[] whole = payloadOfTheLastVoucher("2");
        String line = new String(whole, UTF_8);
        String name = "x".repeat(100);
        byte[] unreadable = line.replace("\"ansvar\":\"1330\"", "\"ansvar\":\"" + name + "\"")
                .getBytes(UTF_8);
        long poison = insert(POSTED, unreadable);

        // then
        assertStoppedBefore(poison, "");
        assertThat(actual()).isEqualTo("100.00");
        assertLiveEqualsRebuilt();

        // and when it is repaired
        db.update("update event_entry set payload = ? where position = ?", whole, poison);

        // then
        assertGoesOn(poison);
        assertThat(actual()).isEqualTo("200.00");
        assertLiveEqualsRebuilt();
    }

    private void assertStoppedBefore(long poison, String reason) throws IOException {
        await(() -> !health().accepted());
        JsonNode readModel = new JsonMapper().readTree(health().body()).at("/components/readModel");
        assertThat(readModel.at("/status").asString()).isEqualTo("DOWN");
        assertThat(readModel.at("/details/stoppedBefore").asLong()).isEqualTo(poison);
        assertThat(readModel.at("/details/reason").asString()).isNotBlank().contains(reason);
        assertThat(known()).isEqualTo(poison - 1);
        assertThat(finance.get(variances()).header("Read-Model-Stopped-Before")).isEqualTo(Long.toString(poison));
    }

    private void assertUnknown(long position) throws IOException {
        Clerk.Answer answer = finance.get(variances() + "&minPosition=" + position);
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
    }

    private void assertGoesOn(long position) throws IOException {
        await(() -> known() >= position);
        await(() -> health().accepted());
        assertThat(finance.get(variances()).header("Read-Model-Stopped-Before")).isEmpty();
    }

    private Clerk.Answer health() {
        try {
            return admin.get("/actuator/health");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String actual() throws IOException {
        return finance.get(variances()).json().at("/total/actualToDate").asString();
    }

    private String variances() {
        return "/api/v1/variances?year=" + year + "&through=" + year + "-12";
    }

    /** The stored form of another voucher like the last one that was posted. */
    private byte[] payloadOfTheLastVoucher(String number) {
        byte[] payload = db.queryForObject("select payload from event_entry where position = ?", byte[].class, head());
        return new String(Objects.requireNonNull(payload), UTF_8)
                .replace("-IF-1\"", "-IF-" + number + "\"")
                .getBytes(UTF_8);
    }

    /** Stores an event by hand at the next position, in a stream that no command goes to. */
    private long insert(String type, byte[] payload) {
        transaction().executeWithoutResult(_ -> {
            db.queryForList("select position from store_head where id = 1 for update");
            db.update("update store_head set position = position + 1 where id = 1");
            db.update("""
                    insert into event_entry (position, event_id, stream, sequence, stream_type, recorded_at,
                        event_type, payload, metadata)
                    select h.position, ?, ?, 0, 'journal', h.recorded_at, ?, ?, e.metadata
                    from store_head h join event_entry e on e.position = h.position - 1""", UUID.randomUUID().toString(), "poison-" + UUID.randomUUID(), type, payload);
        });
        return head();
    }
}
