package no.tertial.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.tertial.rest.RestClientOf.Answer;
import tools.jackson.databind.JsonNode;

/** A test that hands files in. */
abstract class FileImportRestTest extends RestTest {
    static final String PATH = "/api/v1/imports";
    static final String HEADER =
            "klient;bilagsserie;bilagsnummer;bilagsdato;periode;tekst;kontoklasse;ansvar;konto;funksjon;prosjekt;beløp\n";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static String line(int year, String number, int month, String text, String ansvar, String amount) {
        return "DK;IF;%s;%d-%02d-15;%d-%02d;%s;1;%s;1470;281;;%s\n"
                .formatted(number, year, month, year, month, text, ansvar, amount);
    }

    static String two(int year) {
        return HEADER
                + line(year, "1", 3, "Husleie", "1310", "1000,50")
                + line(year, "1", 3, "Husleie", "1210", "-0,50")
                + line(year, "2", 4, "Strøm", "1310", "250,00");
    }

    Answer handIn(String file, String... fields) {
        return handInUnder(UUID.randomUUID().toString(), file, fields);
    }

    Answer handInUnder(String key, String file, String... fields) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            named.put(fields[i], fields[i + 1]);
        }
        return as("finance").upload(PATH, key, named, Map.of("ledger.csv", file.getBytes(UTF_8)));
    }

    /** An account report of one record, in thousand kroner since January. */
    Answer handInReport(int year, char quarter, int thousands) {
        return handIn(
                "0A%d%s060200939214895         1281 470%9d\r\n".formatted(year, quarter, thousands), "options", """
                {"defaults":{"client":"DK","ansvar":"1310"}}""");
    }

    JsonNode ended(Answer started) {
        assertThat(started.status()).as(started.http().body()).isEqualTo(202);
        return ended(started.json().get("id").asString());
    }

    JsonNode ended(String id) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode run = as("finance").get(PATH + "/" + id).json();
            if (!run.get("ended").isNull()) {
                return run;
            }
            pause();
        }
        throw new AssertionError("Import " + id + " does not end");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String actual(int year, JsonNode run) {
        String position = run.get("position").isNull() ? "" : "&minPosition=" + run.get("position");
        return as("finance")
                .get("/api/v1/variances?year=" + year + "&through=" + year + "-12&unit=nav" + position)
                .json()
                .get("total")
                .get("actualToDate")
                .asString();
    }

    String errors(JsonNode run) {
        return as("finance")
                .get(PATH + "/" + run.get("id").asString() + "/errors")
                .http()
                .body();
    }

    static String code(Answer answer) {
        return answer.status() + " " + answer.json().get("code").asString();
    }

    JsonNode get(String path, Answer after) {
        return as("finance")
                .get("/api/v1" + path + "&minPosition=" + after.json().get("position"))
                .json();
    }
}
