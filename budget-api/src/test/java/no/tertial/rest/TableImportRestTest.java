package no.tertial.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tertial.rest.RestClientOf.Answer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Organisation, chart, budget and adjustments as tables: each takes effect as a whole, or not at all. */
class TableImportRestTest extends FileImportRestTest {
    private static final String ORGANISATION = """
            område;områdenavn;enhet;enhetsnavn;ansvar;gyldig fra
            F1;Kultur;f-bibliotek;Biblioteket;F110;01.01.2400
            F1;Kultur;f-bibliotek;Biblioteket;F111;01.01.2400
            F1;Kultur;f-kino;Kinoen;F120;01.01.2400
            """;
    private static final String BUDGET_OPTIONS = """
            {"defaults":{"year":"%d","caseReference":"2499/1","body":"kommunestyret","decidedOn":"2499-12-15",
             "title":"Budsjett","extent":"del"}}""";
    private static final String BUDGET = """
            ansvar;kontoklasse;konto;funksjon;beløp;årsverk;periodisering
            F110;1;1470;265;120 000,50;1,5;
            F111;1;1010;265;600 000;;PAYROLL
            F120;1;1470;265;-20 000,50;;
            """;
    private static final String ADJUSTMENTS = """
            referanse;type;måned;ansvar;kontoklasse;konto;funksjon;beløp;saksnummer;organ;vedtaksdato;tittel;begrunnelse;\
            varighet
            R1;omdisponering;%1$d-05;F110;1;1470;265;-1000;2980/7;kommunestyret;2980-04-01;Flytting;Flyttes;engangs
            R1;omdisponering;%1$d-05;F111;1;1010;265;1000;2980/7;kommunestyret;2980-04-01;Flytting;Flyttes;engangs
            R2;omdisponering;%1$d-06;F110;1;1470;265;-500;2980/8;kommunestyret;2980-05-01;Mer;Flyttes;engangs
            R2;omdisponering;%1$d-06;F111;1;1010;265;%2$s;2980/8;kommunestyret;2980-05-01;Mer;Flyttes;engangs
            """;

    @Test
    void an_organisation_is_taken_in_once() {
        // when
        JsonNode first = handIn("admin", "ORGANISATION", ORGANISATION.getBytes(UTF_8), "{}");
        JsonNode again = handIn("admin", "ORGANISATION", workbook(ORGANISATION), "{}");

        // then
        assertThat(first.get("state").asString()).as(faults(first)).isEqualTo("COMPLETED");
        assertThat(again.get("state").asString()).as(faults(again)).isEqualTo("COMPLETED");
        assertThat(again.get("nothingNew").asBoolean()).isTrue();
        assertThat(again.get("progress").get("rows").asLong())
                .isEqualTo(ORGANISATION.lines().count() - 1);
    }

    @Test
    void a_chart_that_is_in_force_is_nothing_new_and_a_wrong_one_tells_its_rows() {
        JsonNode wrong = handIn("admin", "CHART", """
                type;kode;navn;nasjonal kode;kontoklasser;sensitiv;gjelder fra år
                konto;1;En;01;1;;2012
                konto;1;To;010;1;;2012
                """.getBytes(UTF_8), "{}");

        assertThat(wrong.get("state").asString()).isEqualTo("INVALID");
        assertThat(faults(wrong))
                .contains("2 from later-chart-in-force")
                .contains("2 national not-a-national-code")
                .contains("3 code duplicate-code");
    }

    @Test
    void a_budget_is_adopted_with_frames_of_its_lines_and_adjusted_all_or_nothing() {
        // given
        handIn("admin", "ORGANISATION", ORGANISATION.getBytes(UTF_8), "{}");

        // when
        JsonNode budget = handIn("finance", "BUDGET", BUDGET.getBytes(UTF_8), BUDGET_OPTIONS.formatted(2980));
        JsonNode off = handIn(
                "finance", "ADJUSTMENTS", ADJUSTMENTS.formatted(2980, "501").getBytes(UTF_8), "{}");

        // then
        assertThat(budget.get("state").asString()).as(faults(budget)).isEqualTo("COMPLETED");
        assertThat(revised(2980, budget)).isEqualTo("700000.00");
        assertThat(off.get("state").asString()).isEqualTo("INVALID");
        assertThat(faults(off)).contains("4 null reallocation-does-not-balance");
        assertThat(line(2980, "F111", budget)).isEqualTo("600000.00");

        // when
        JsonNode on = handIn("finance", "ADJUSTMENTS", workbook(ADJUSTMENTS.formatted(2980, "500")), "{}");
        JsonNode twice = handIn(
                "finance", "ADJUSTMENTS", ADJUSTMENTS.formatted(2980, "500").getBytes(UTF_8), "{}");

        // then
        assertThat(on.get("state").asString()).as(faults(on)).isEqualTo("COMPLETED");
        assertThat(line(2980, "F111", on)).isEqualTo("601500.00");
        assertThat(faults(twice)).contains("2 externalReference external-reference-used");
    }

    @Test
    void a_budget_that_is_refused_tells_its_rows() {
        // given
        handIn("admin", "ORGANISATION", ORGANISATION.getBytes(UTF_8), "{}");

        // when
        JsonNode budget = handIn(
                "finance", "BUDGET", BUDGET.replace("F111", "F999").getBytes(UTF_8), BUDGET_OPTIONS.formatted(2981));

        // then
        assertThat(budget.get("state").asString()).isEqualTo("INVALID");
        assertThat(faults(budget)).contains("3 ansvar unknown-ansvar");
    }

    private String revised(int year, JsonNode run) {
        return as("finance")
                .get("/api/v1/budgets/" + year + "?area=F1&minPosition=" + run.get("position"))
                .json()
                .at("/total/revised")
                .asString();
    }

    private String line(int year, String ansvar, JsonNode run) {
        JsonNode rows = as("finance")
                .get("/api/v1/budgets/" + year + "?area=F1&groupBy=ansvar&minPosition=" + run.get("position"))
                .json()
                .get("rows");
        for (JsonNode row : rows) {
            if (row.toString().contains(ansvar)) {
                return row.get("revised").asString();
            }
        }
        throw new AssertionError(rows.toString());
    }

    /** Row, column and code of each error. */
    private String faults(JsonNode run) {
        List<String> errors = new ArrayList<>();
        as("auditor")
                .get(PATH + "/" + run.get("id").asString() + "/errors")
                .json()
                .get("errors")
                .forEach(error -> errors.add(
                        error.get("row").asString() + " " + error.get("column").asString("null") + " "
                                + error.get("code").asString()));
        return String.join("\n", errors);
    }

    private JsonNode handIn(String account, String kind, byte[] table, String options) {
        Answer started = as(account)
                .upload(
                        PATH,
                        UUID.randomUUID().toString(),
                        Map.of("kind", kind, "options", options),
                        Map.of("table", table));
        return ended(started);
    }

    /** The same table as a workbook. */
    private static byte[] workbook(String csv) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Ark 1");
            List<String> rows = csv.lines().toList();
            for (int row = 0; row < rows.size(); row++) {
                String[] cells = rows.get(row).split(";", -1);
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
