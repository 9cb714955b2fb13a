package no.tertial.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tertial.app.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The acceptance scenarios that the example holds, asked for over HTTP as a user would. */
@Tag("service")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenariosTest {
    private RunningService service;

    @BeforeAll
    void start() {
        service = RunningService.on(TestDatabase.current().fresh());
    }

    @AfterAll
    void stop() {
        service.close();
    }

    @Test
    void the_frame_of_2012_is_handed_out_to_the_last_krone_and_position() {
        JsonNode budget = get("/api/v1/budgets/2012?area=13&groupBy=unit");

        assertThat(items(budget, "rows"))
                .extracting(row -> text(row, "/unit"), row -> text(row, "/revised"), row -> text(row, "/fte"))
                .containsExactlyInAnyOrder(
                        tuple("introduksjonssenteret", "44000000.00", "79.00"),
                        tuple("rusforebygging", "36000000.00", "44.00"),
                        tuple("nav", "138000000.00", "83.00"),
                        tuple("sentrale-midler-13", "18000000.00", "0.00"));
        assertThat(items(budget, "rows"))
                .filteredOn(row -> text(row, "/unit").equals("nav"))
                .extracting(row -> text(row, "/shareOfFrame"))
                .containsExactly("58.5");
        assertThat(budget.at("/frames/0")).isEqualTo(json("""
                        {"area":"13","name":"Sosiale tjenester","project":null,"frame":"236000000.00","allocated":"236000000.00",
                         "unallocated":"0.00","fteFrame":"206.00","fteAllocated":"206.00"}"""));
    }

    @Test
    void at_the_second_tertial_of_2014_the_ledger_gives_each_deviation_and_the_report_does_not_add_up() {
        JsonNode variances = get("/api/v1/variances?year=2014&through=2014-T2&area=13&groupBy=unit");

        assertThat(deviations(variances))
                .isEqualTo(Map.of(
                        "nav", "3400000.00",
                        "introduksjonssenteret", "1900000.00",
                        "rusforebygging", "-100000.00",
                        "sentrale-midler-13", "0.00"));
        assertThat(text(variances, "/total/deviation")).isEqualTo("5200000.00");
        assertThat(items(variances, "reconciliation"))
                .extracting(
                        held -> text(held, "/source"),
                        held -> text(held, "/against"),
                        held -> text(held, "/stated"),
                        held -> text(held, "/computed"),
                        held -> text(held, "/residual"),
                        held -> text(held, "/tolerance"),
                        held -> text(held, "/verdict"))
                .containsExactly(
                        tuple(
                                "P13 T2 2014",
                                "LEDGER",
                                "5300000.00",
                                "5200000.00",
                                "100000.00",
                                "50000.00",
                                "UNEXPLAINED"),
                        tuple(
                                "P13 T2 2014",
                                "STATED_PARTS",
                                "5300000.00",
                                "5200000.00",
                                "100000.00",
                                "200000.00",
                                "WITHIN_ROUNDING"));
        assertThat(items(variances.at("/reconciliation/0"), "candidates"))
                .extracting(candidate -> text(candidate, "/unit"), candidate -> text(candidate, "/why"))
                .containsExactly(tuple("sentrale-midler-13", "PRECISION_UNKNOWN"));
    }

    @Test
    void steering_towards_balance_stands_beside_the_pace_and_what_balance_would_take() {
        JsonNode forecast = get("/api/v1/forecasts?year=2014&through=2014-T2&area=13");

        assertThat(text(forecast, "/statistical/deviation")).isEqualTo("7800000.00");
        assertThat(text(forecast, "/management/deviation")).isEqualTo("0.00");
        assertThat(forecast.at("/balanceNeeds")).isEqualTo(needs("-5200000.00", "-1300000.00", "650000.00"));
        assertThat(items(forecast, "fromStated")).hasSize(1);
        JsonNode stated = forecast.at("/fromStated/0");
        assertThat(text(stated, "/deviation")).isEqualTo("5300000.00");
        assertThat(text(stated, "/yearEndDeviation")).isEqualTo("7950000.00");
        assertThat(stated.at("/balanceNeeds")).isEqualTo(needs("-5300000.00", "-1325000.00", "662500.00"));
    }

    @Test
    void nav_alone_would_end_5_1_over_and_needs_850_000_a_month_for_balance() {
        JsonNode forecast = get("/api/v1/forecasts?year=2014&through=2014-T2&unit=nav");

        assertThat(text(forecast, "/statistical/deviation")).isEqualTo("5100000.00");
        assertThat(text(forecast, "/management/deviation")).isEqualTo("0.00");
        assertThat(text(forecast, "/management/confidence")).isEqualTo("UNCERTAIN");
        assertThat(forecast.at("/balanceNeeds")).isEqualTo(needs("-3400000.00", "-850000.00", "425000.00"));
    }

    @Test
    void social_assistance_in_2013_is_forecast_from_the_cut_off_that_the_answer_names() {
        JsonNode byJuly = socialAssistance("2013-07");
        JsonNode byJune = socialAssistance("2013-06");

        assertThat(text(byJuly, "/through")).isEqualTo("2013-07");
        assertThat(yearEnds(byJuly))
                .containsEntry("RUN_RATE", "96342857.14")
                .containsEntry("COMPLETION_RATIO", "103326041.67")
                .containsEntry("LAST_YEAR_REMAINDER", "88400000.00");
        assertThat(text(byJune, "/through")).isEqualTo("2013-06");
        assertThat(yearEnds(byJune))
                .containsEntry("RUN_RATE", "112400000.00")
                .containsEntry("COMPLETION_RATIO", "103326041.67")
                .containsEntry("LAST_YEAR_REMAINDER", "88400000.00");
        assertThat(List.of(text(byJune, "/actualToDate"), text(byJuly, "/actualToDate")))
                .containsOnly("56200000.00");
    }

    private JsonNode socialAssistance(String through) {
        return get("/api/v1/forecasts?year=2013&through=" + through + "&unit=nav&function=281&account=1470");
    }

    private JsonNode get(String path) {
        return service.get("auditor", path).json();
    }

    private static Map<String, String> deviations(JsonNode variances) {
        return items(variances, "rows").stream()
                .collect(Collectors.toMap(row -> text(row, "/unit"), row -> text(row, "/deviation")));
    }

    private static Map<String, String> yearEnds(JsonNode forecast) {
        return Stream.concat(Stream.of(forecast.at("/statistical")), items(forecast, "alternatives").stream())
                .collect(Collectors.toMap(method -> text(method, "/method"), method -> text(method, "/yearEnd")));
    }

    private static JsonNode needs(String correction, String perMonth, String observed) {
        return json("""
                {"correction":"%s","months":4,"perMonth":"%s","observedPerMonth":"%s"}""".formatted(correction, perMonth, observed));
    }

    private static JsonNode json(String text) {
        return new RunningService.Answer(200, text).json();
    }

    private static List<JsonNode> items(JsonNode node, String name) {
        return node.required(name).values().stream().toList();
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString();
    }
}
