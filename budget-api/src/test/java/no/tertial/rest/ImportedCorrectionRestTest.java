package no.tertial.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.tertial.command.ChunkTexts;
import no.tertial.eventstore.EventFeed;
import no.tertial.eventstore.StoredEvent;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.rest.RestClientOf.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Vouchers that came with a file are corrected, and their texts erased, like any others. */
class ImportedCorrectionRestTest extends RestTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NAMED = "Faktura fra Kari Nordmann";

    @Autowired
    private ChunkTexts texts;

    @Autowired
    private EventFeed feed;

    @Test
    void an_imported_voucher_is_reclassified_and_reversed() {
        // given
        imported(2537, line(2537, "1", "265", "Husleie", "1000,00") + line(2537, "2", "265", "", "1,00"));

        // when
        Answer moved = as("finance").post("/api/v1/vouchers/DK-2537-IF-1/reclassification", """
                {"number":"R1","date":"2537-06-28","period":"2537-06","reason":"Feil funksjon",
                 "moves":[{"line":1,"amount":"400.00","ansvar":"1310","class":"OPERATING","account":"1470","function":"800"}]}""");
        Answer refused = reverse(2537, "1", "R2");
        Answer back = reverse(2537, "R1", "R2");
        Answer reversed = reverse(2537, "1", "R3");

        // then
        assertThat(moved.status()).as(moved.http().body()).isEqualTo(201);
        assertThat(refused.json().path("code").asString("")).isEqualTo("voucher-is-reclassified");
        assertThat(back.status()).isEqualTo(201);
        assertThat(reversed.status()).as(reversed.http().body()).isEqualTo(201);
        assertThat(actual(2537, moved)).isEqualTo("1001.00");
        assertThat(actual(2537, reversed)).isEqualTo("1.00");
    }

    @Test
    void the_text_of_an_imported_voucher_is_erased_and_the_others_stay() {
        // given
        String id = imported(2538, line(2538, "1", "265", NAMED, "1000,00") + line(2538, "2", "265", "Strøm", "1,00"));
        String hash = Objects.requireNonNull(hashInEvent(id));
        String erasure = "/api/v1/vouchers/DK-2538-IF-1/text-erasure";

        // when
        Answer erased = as("finance").post(erasure, "");

        // then
        assertThat(erased.status()).as(erased.http().body()).isEqualTo(201);
        assertThat(texts.of("import-" + id, 1)).isEqualTo(Map.of("DK-2538-IF-2", "Strøm"));
        assertThat(texts.hashOf("import-" + id, 1)).contains(hash);
        assertThat(as("finance").post(erasure, "").json().path("code").asString(""))
                .isEqualTo("text-already-erased");
        assertThat(texts(2538, erased)).containsExactly("null", "\"Strøm\"");
    }

    @Test
    void a_text_on_a_sensitive_function_is_never_stored_and_one_that_moves_there_is_erased() {
        // given
        String id = imported(2539, line(2539, "1", "281", NAMED, "1000,00") + line(2539, "2", "265", NAMED, "1,00"));
        assertThat(texts.of("import-" + id, 1)).isEqualTo(Map.of("DK-2539-IF-2", NAMED));
        assertThat(as("finance")
                        .post("/api/v1/vouchers/DK-2539-IF-1/text-erasure", "")
                        .json()
                        .path("code")
                        .asString(""))
                .isEqualTo("voucher-has-no-text");

        // when
        Answer moved = as("finance").post("/api/v1/vouchers/DK-2539-IF-2/reclassification", """
                {"number":"R1","date":"2539-06-28","period":"2539-06","reason":"Feil funksjon",
                 "moves":[{"line":1,"amount":"1.00","ansvar":"1310","class":"OPERATING","account":"1470","function":"281"}]}""");

        // then
        assertThat(moved.status()).as(moved.http().body()).isEqualTo(201);
        assertThat(texts.of("import-" + id, 1)).isEmpty();
        assertThat(texts(2539, moved)).containsOnly("null");
    }

    /** The hash over the texts of the first chunk, as its event has it. */
    private @Nullable String hashInEvent(String id) {
        return feed.all()
                .map(StoredEvent::event)
                .filter(VouchersImported.class::isInstance)
                .map(VouchersImported.class::cast)
                .filter(imported -> imported.importId().equals(id))
                .findFirst()
                .orElseThrow()
                .textsHash();
    }

    private static String line(int year, String number, String function, String text, String amount) {
        return "DK;IF;%2$s;%1$d-05-15;%1$d-05;%4$s;1;1310;1470;%3$s;%5$s\n"
                .formatted(year, number, function, text, amount);
    }

    /** Hands the lines in and waits until they count; answers the import. */
    private String imported(int year, String lines) {
        String file =
                "klient;bilagsserie;bilagsnummer;bilagsdato;periode;tekst;kontoklasse;ansvar;konto;funksjon;beløp\n"
                        + lines;
        Answer started = as("finance")
                .upload(
                        "/api/v1/imports",
                        UUID.randomUUID().toString(),
                        Map.of(),
                        Map.of("ledger-" + year + ".csv", file.getBytes(UTF_8)));
        assertThat(started.status()).as(started.http().body()).isEqualTo(202);
        String id = started.json().get("id").asString();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode run = as("finance").get("/api/v1/imports/" + id).json();
            if (!run.get("ended").isNull()) {
                assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("COMPLETED");
                return id;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Import " + id + " does not end");
    }

    private Answer reverse(int year, String original, String number) {
        return as("finance")
                .post("/api/v1/vouchers/DK-" + year + "-IF-" + original + "/reversal", """
                {"number":"%2$s","date":"%1$d-06-28","period":"%1$d-06"}""".formatted(year, number));
    }

    private String actual(int year, Answer after) {
        return get(
                        "/variances?year=%1$d&through=%1$d-12&atPosition=%2$d"
                                .formatted(year, after.json().get("position").asLong()),
                        after)
                .at("/total/actualToDate")
                .asString();
    }

    /** Of each line of May, in the order that they were posted in. */
    private List<String> texts(int year, Answer after) {
        return get("/postings?year=%1$d&period=%1$d-05".formatted(year), after)
                .get("postings")
                .valueStream()
                .map(posting -> posting.get("text").toString())
                .toList();
    }

    private JsonNode get(String path, Answer after) {
        Answer answer = as("finance")
                .get("/api/v1" + path + "&minPosition="
                        + after.json().get("position").asLong());
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }
}
