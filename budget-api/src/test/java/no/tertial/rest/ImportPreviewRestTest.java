package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tertial.rest.RestClientOf.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How files are read: shown before they are imported, and saved by name. */
class ImportPreviewRestTest extends RestTest {
    private static final String PREVIEWS = "/api/v1/imports/previews";
    private static final String MAPPINGS = "/api/v1/imports/mappings";
    private static final String LEDGER = """
            klient;bilagsserie;bilagsnummer;bilagsdato;periode;tekst;kontoklasse;ansvar;konto;funksjon;beløp;merknad
            DK;IF;1;14.08.2500;2500-08;Støy;1;1310;1470;281;1 250,50;x
            DK;IF;2;31.02.2500;2500-08;;1;1310;1470;281;-5;y
            """;

    @Test
    void a_preview_tells_what_was_found_out_and_what_is_wrong() {
        // when
        JsonNode preview = preview("finance", LEDGER.getBytes(Charset.forName("windows-1252")), Map.of());

        // then
        assertThat(preview.get("format").asString()).isEqualTo("CSV");
        assertThat(preview.get("charset").asString()).isEqualTo("windows-1252");
        assertThat(preview.get("separator").asString()).isEqualTo(";");
        assertThat(preview.get("decimal").asString()).isEqualTo(",");
        assertThat(preview.get("readable").asBoolean()).isFalse();
        assertThat(preview.at("/columns/10").toString()).isEqualTo("""
                {"heading":"beløp","field":"amount","samples":["1 250,50","-5"]}""");
        assertThat(preview.at("/columns/11").toString()).isEqualTo("""
                {"heading":"merknad","field":null,"samples":["x","y"]}""");
        assertThat(preview.at("/rows/0").toString()).isEqualTo("""
                {"number":2,"values":{"client":"DK","ledgerYear":"2500","series":"IF","number":"1","date":"2500-08-14",\
                "period":"2500-08","class":"OPERATING","ansvar":"1310","account":"1470","function":"281",\
                "amount":"1250.50","text":"Støy"}}""");
        assertThat(preview.get("errors").toString()).isEqualTo("""
                [{"row":3,"column":"bilagsdato","code":"date-does-not-exist","text":"Det finnes ingen dag 31.02.2500.",\
                "facts":{"text":"31.02.2500"},"suggestion":null}]""");
    }

    @Test
    void a_preview_shows_the_columns_of_a_file_that_lacks_one() {
        JsonNode preview =
                preview("finance", LEDGER.replace("konto;", "kto;").getBytes(StandardCharsets.UTF_8), Map.of());

        assertThat(preview.at("/errors/0/code").asString()).isEqualTo("column-missing");
        assertThat(preview.get("columns")).hasSize(12);
        assertThat(preview.at("/rows/0/values/ansvar").asString()).isEqualTo("1310");
    }

    @Test
    void a_preview_of_anything_is_an_answer() {
        assertThat(preview("finance", new byte[] {'P', 'K', 3, 4}, Map.of())
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("workbook-broken");
        assertThat(preview("finance", new byte[0], Map.of())
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("file-empty");
        assertThat(preview("finance", "[1]".getBytes(StandardCharsets.UTF_8), Map.of())
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("json-broken");
        assertThat(preview("admin", "type;kode\nx;1\n".getBytes(StandardCharsets.UTF_8), Map.of("kind", "CHART"))
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("column-missing");
        assertThat(upload("finance", new byte[0], Map.of("kind", "CHART")).status())
                .isEqualTo(403);
    }

    @Test
    void a_mapping_is_saved_by_name_and_used_by_it() {
        // given
        String name = "unit4-" + UUID.randomUUID().toString().substring(0, 8);
        String file = """
                Sted;serie;bilag;dato;periode;kto;funksjon;beløp
                1399;IF;1;2500-08-14;2500-08;1470;281;1,5
                """;

        // when
        Answer defined = as("finance").post(MAPPINGS, """
                {"name":"%s","columns":{"ansvar":"Sted","account":"kto"},"defaults":{"client":"DK","class":"1"},
                 "codes":{"ansvar":{"1399":"1310"}}}""".formatted(name));

        // then
        assertThat(defined.status()).as(defined.http().body()).isEqualTo(201);
        JsonNode listed = as("finance")
                .get(MAPPINGS + "?minPosition=" + defined.json().get("position"))
                .json()
                .get("mappings");
        assertThat(listed.findValuesAsString("name")).contains(name);
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        JsonNode preview = preview("finance", bytes, Map.of("mapping", name));
        assertThat(preview.at("/errors").size()).as(preview.toString()).isZero();
        assertThat(preview.at("/rows/0/values/ansvar").asString()).isEqualTo("1310");
        assertThat(preview("finance", bytes, Map.of("mapping", name, "options", "{\"defaults\":{\"client\":\"XY\"}}"))
                        .at("/rows/0/values/client")
                        .asString())
                .isEqualTo("XY");
        assertThat(upload("finance", bytes, Map.of("mapping", "nothing"))
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("unknown-mapping");
    }

    @Test
    void refuses_mappings_that_cannot_be_used() {
        assertThat(code("""
                {"name":"x"}""")).isEqualTo("409 mapping-says-nothing");
        assertThat(code("""
                {"name":"x","columns":{"account":"Kode","function":"Kode"}}""")).isEqualTo("409 column-mapped-twice");
        assertThat(code("""
                {"name":"x","separator":"#"}""")).isEqualTo("400 text-malformed");
        assertThat(code("""
                {"name":"x","charset":"latin9"}""")).isEqualTo("400 text-malformed");
    }

    @Test
    void refuses_mappings_of_fields_that_no_file_has() {
        for (String part : List.of(
                "\"columns\":{\"foo\":\"Sted\"}",
                "\"defaults\":{\"foo\":\"x\"}",
                "\"codes\":{\"foo\":{\"1\":\"2\"}}")) {
            assertThat(code("{\"name\":\"x\"," + part + "}")).isEqualTo("400 field-unknown");
        }
        assertThat(code("""
                {"name":"fields","columns":{"ansvar":"Sted","january":"Jan.","areaName":"Navn"}}""")).isEqualTo("201 ");
    }

    @Test
    void a_tab_may_lie_between_columns() {
        assertThat(code("""
                {"name":"tab","separator":"\\t"}""")).isEqualTo("201 ");
        JsonNode preview = preview(
                "finance",
                LEDGER.replace(';', '\t').getBytes(StandardCharsets.UTF_8),
                Map.of("options", "{\"separator\":\"\\t\"}"));
        assertThat(preview.get("separator").asString()).isEqualTo("\t");
        assertThat(code("""
                {"name":"x","separator":" "}""")).isEqualTo("400 text-blank");
    }

    @Test
    void a_preview_has_no_dry_run() {
        Answer dry = as("finance")
                .upload(
                        PREVIEWS + "?dryRun=true",
                        "dry",
                        Map.of(),
                        Map.of("l.csv", LEDGER.getBytes(StandardCharsets.UTF_8)));

        assertThat(dry.status()).isEqualTo(400);
        assertThat(dry.json().get("code").asString()).isEqualTo("unknown-parameter");
    }

    private String code(String mapping) {
        Answer answer = as("finance").post(MAPPINGS, mapping);
        return answer.status() + " " + answer.json().path("code").asString("");
    }

    private JsonNode preview(String account, byte[] file, Map<String, String> fields) {
        Answer answer = upload(account, file, fields);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private Answer upload(String account, byte[] file, Map<String, String> fields) {
        return as(account).upload(PREVIEWS, UUID.randomUUID().toString(), fields, Map.of("ledger.csv", file));
    }
}
