package no.tertial.demo;

import static no.tertial.demo.Municipality.BUILDING;
import static no.tertial.demo.Municipality.CENTRAL_FUNDS;
import static no.tertial.demo.Municipality.GIVEN_TO_INVESTMENT;
import static no.tertial.demo.Municipality.INTRODUCTION;
import static no.tertial.demo.Municipality.NAV_BENEFITS;
import static no.tertial.demo.Municipality.QUALIFICATION;
import static no.tertial.demo.Municipality.QUALIFICATION_GRANT;
import static no.tertial.demo.Municipality.RECEIVED_FROM_OPERATIONS;
import static no.tertial.demo.Municipality.TAX;
import static no.tertial.demo.Municipality.adjustment;
import static no.tertial.demo.Municipality.decided;
import static no.tertial.demo.Municipality.line;
import static no.tertial.demo.Municipality.lines;
import static no.tertial.demo.Municipality.toInvestment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tertial.app.Office;
import no.tertial.budget.BudgetCommand.ApproveAdjustment;
import no.tertial.budget.BudgetRejection.SamePerson;
import no.tertial.chart.Scope;
import no.tertial.command.Commands;
import no.tertial.decider.Rejected;
import no.tertial.demo.RunningService.Answer;
import no.tertial.period.FiscalYear;
import no.tertial.security.Caller;
import no.tertial.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Decisions about an adopted budget, made and read over HTTP; each test has a year of its own. */
@Tag("service")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsTest {
    private static final String TRANSFER = "OPERATING_TO_CAPITAL";
    private static final List<String> BALANCED = List.of("0.00", "0.00");

    private final Municipality town = new Municipality();

    @AfterAll
    void stop() {
        town.close();
    }

    @Test
    void the_frame_is_handed_out_whole_and_before_the_councils_decision_there_was_none() {
        long before = town.head();

        town.await(town.adopt(2012));

        JsonNode now = town.get("/budgets/2012?area=13&groupBy=unit");
        assertThat(now.at("/frames/0").toString()).isEqualTo("""
                {"area":"13","name":"Sosiale tjenester","project":null,"frame":"236000000.00","allocated":"236000000.00",\
                "unallocated":"0.00","fteFrame":"206.00","fteAllocated":"206.00"}""");
        JsonNode asOfBefore = town.get("/budgets/2012?area=13&groupBy=unit&knownAt=" + town.instantOf(before));
        assertThat(asOfBefore.required("rows").isEmpty()).isTrue();
        assertThat(asOfBefore.required("frames").isEmpty()).isTrue();
        assertThat(asOfBefore.at("/total/revised").asString()).isEqualTo("0.00");
    }

    @Test
    void a_grant_that_falls_from_27_to_16_moves_the_forecast_by_11_and_a_decision_with_financing_brings_it_back() {
        // given
        long cut = cutGrant(2013);
        assertThat(forecastDeviation(2013, cut - 1)).isEqualTo("0.00");
        assertThat(forecastDeviation(2013, cut)).isEqualTo("11000000.00");
        assertThat(forecast(2013, cut).at("/knownEffects/0/changePercent").asString())
                .isEqualTo("-40.7");
        assertThat(town.revised(2013, "OPERATING", "unit", "nav", cut)).isEqualTo("138000000.00");

        // when the frame rises, and the tax pays
        String grant = lines(line(QUALIFICATION_GRANT, "11000000.00"));
        assertThat(town.refusal(2013, decided(2013, "SUPPLEMENTARY", grant))).isEqualTo("financing-missing");
        long decided = town.adjust(
                2013, adjustment(2013, "SUPPLEMENTARY", "COUNCIL", grant, financing(line(TAX, "-11000000.00"))));
        town.await(decided);

        // then
        assertThat(forecastDeviation(2013, decided)).isEqualTo("0.00");
        assertThat(frameOfArea13(2013, "atPosition=" + decided)).isEqualTo("247000000.00");
        assertThat(frameOfArea13(2013, "knownAt=" + town.instantOf(cut))).isEqualTo("236000000.00");
        assertThat(forecastDeviation(2013, decided - 1)).isEqualTo("11000000.00");
        assertThat(town.classTotals(2013, decided)).isEqualTo(BALANCED);
    }

    @Test
    void expenditure_cut_within_the_frame_brings_the_forecast_back_too() {
        long cut = cutGrant(2014);

        long decided = town.adjust(
                2014,
                adjustment(
                        2014,
                        "GRANT_ADJUSTMENT",
                        "COUNCIL",
                        lines(line(QUALIFICATION_GRANT, "11000000.00")),
                        financing(line(QUALIFICATION, "-11000000.00")) + ",\"grant\":\"kvp-2014\""));
        town.await(decided);

        assertThat(forecastDeviation(2014, decided)).isEqualTo("0.00");
        assertThat(forecastDeviation(2014, cut)).isEqualTo("11000000.00");
        assertThat(frameOfArea13(2014, "atPosition=" + decided)).isEqualTo("236000000.00");
        assertThat(town.revised(2014, "OPERATING", "account", "1700", decided)).isEqualTo("-16000000.00");
    }

    @Test
    void a_measure_of_11_by_the_years_end_does_it_before_any_decision() {
        long cut = cutGrant(2015);

        long measure = town.post("finance", "/measures", """
                {"year":2015,"measure":"faerre-tiltak","title":"Færre tiltaksplasser","responsible":"Leder av NAV",
                 "expectedFrom":"2015-05","fullYearEffect":"-16500000.00",
                 "lines":[{%s,"months":["0","0","0","0","-1375000","-1375000","-1375000","-1375000","-1375000",
                                        "-1375000","-1375000","-1375000"]}]}""".formatted(QUALIFICATION));
        town.await(measure);

        assertThat(forecastDeviation(2015, cut)).isEqualTo("11000000.00");
        assertThat(forecastDeviation(2015, measure)).isEqualTo("0.00");
        assertThat(town.get("/budgets/2015?area=13&atPosition=" + measure)
                        .at("/total/revised")
                        .asString())
                .isEqualTo("236000000.00");
    }

    /** The state gave 27 million for the year, and now gives 16. @return the position of the cut */
    private long cutGrant(int year) {
        town.adopt(year);
        town.post("finance", "/grants", """
                {"grant":"kvp-%d","name":"Kvalifiseringsprogrammet","giver":"Staten","kind":"EARMARKED","purpose":"Deltakere",
                 "reference":"Statsbudsjettet","from":"%d-01","to":"%d-12",
                 "expected":[{"year":%d,"amount":"27000000.00"}],
                 "shares":[{%s}],"spending":{"functions":["276"]}}""".formatted(year, year, year, year, QUALIFICATION_GRANT));
        long cut = town.post("finance", "/grants/kvp-" + year + "/changes", """
                {"year":%d,"amount":"16000000.00","learnedOn":"%d-10-08","reference":"Statsbudsjettet",
                 "reason":"Tilskuddet er redusert"}""".formatted(year, year - 1));
        town.await(cut);
        return cut;
    }

    private JsonNode forecast(int year, long position) {
        return town.get("/forecasts?year=%d&through=%d-00&area=13&method=AS_BUDGETED&atPosition=%d"
                .formatted(year, year, position));
    }

    private String forecastDeviation(int year, long position) {
        return forecast(year, position).at("/withKnownEffects/deviation").asString();
    }

    private String frameOfArea13(int year, String moment) {
        return town.get("/budgets/%d?area=13&%s".formatted(year, moment))
                .at("/frames/0/frame")
                .asString();
    }

    private static String financing(String... lines) {
        return ",\"financing\":" + lines(lines);
    }

    @Test
    void operations_pay_for_investment_in_four_legs_and_the_transfer_can_be_struck_but_not_overdrawn() {
        // given
        long before = town.adopt(2016);
        town.adopt(2017);

        // when
        long moved = town.adjust(2016, decided(2016, TRANSFER, toInvestment("720000.00")));
        town.await(moved);

        // then each leg stands, and each class sums to zero
        assertThat(town.revised(2016, "OPERATING", "unit", "introduksjonssenteret", moved))
                .isEqualTo("79280000.00");
        assertThat(town.revised(2016, "OPERATING", "account", "1570", moved)).isEqualTo("720000.00");
        assertThat(town.revised(2016, "CAPITAL", "account", "0230", moved)).isEqualTo("5720000.00");
        assertThat(town.revised(2016, "CAPITAL", "account", "0970", moved)).isEqualTo("-720000.00");
        assertThat(town.classTotals(2016, moved)).isEqualTo(BALANCED);

        // and an instant before nothing had changed
        assertThat(town.revised(2016, "OPERATING", "unit", "introduksjonssenteret", before))
                .isEqualTo("80000000.00");
        assertThat(town.get("/budgets/2016?class=CAPITAL&groupBy=account&knownAt=" + town.instantOf(moved - 1))
                        .required("rows")
                        .toString())
                .doesNotContain("720000.00")
                .contains("5000000.00");

        // and capital never pays for operations, though this year's own transfer is taken back, down to nothing
        assertThat(town.refusal(
                        2016,
                        decided(2016, TRANSFER, lines(line(INTRODUCTION, "500000.00"), line(BUILDING, "-500000.00")))))
                .isEqualTo("capital-never-finances-operations");
        assertThat(town.refusal(2016, decided(2016, TRANSFER, toInvestment("-720000.01"))))
                .isEqualTo("insufficient-appropriation");
        town.adjust(2016, decided(2016, TRANSFER, toInvestment("-220000.00")));
        long struck = town.adjust(2016, decided(2016, TRANSFER, toInvestment("-500000.00")));
        town.await(struck);
        assertThat(town.revised(2016, "OPERATING", "unit", "introduksjonssenteret", struck))
                .isEqualTo("80000000.00");
        assertThat(town.revised(2016, "OPERATING", "account", "1570", struck)).isEqualTo("0.00");
        assertThat(town.classTotals(2016, struck)).isEqualTo(BALANCED);

        // and the year after it is a new operating appropriation
        long anew = town.adjust(
                2017,
                adjustment(
                        2017,
                        "SUPPLEMENTARY",
                        "COUNCIL",
                        lines(line(INTRODUCTION, "720000.00")),
                        financing(line(TAX, "-720000.00"))));
        town.await(anew);
        JsonNode strengthened = town.get("/budgets/2017?unit=introduksjonssenteret&atPosition=" + anew);
        assertThat(strengthened.at("/total/adjustments/supplementary").asString())
                .isEqualTo("720000.00");
        assertThat(strengthened.at("/total/adjustments/operatingToCapital").asString())
                .isEqualTo("0.00");
        assertThat(town.revised(2016, "OPERATING", "unit", "introduksjonssenteret", anew))
                .isEqualTo("80000000.00");
    }

    @Test
    void a_package_of_seven_lines_is_adopted_by_one_decision_and_its_transfer_struck_again_to_the_oere() {
        // given
        long before = town.adopt(2018);
        String transfer = propose(2018, TRANSFER, toInvestment("333333.34"), "t1");
        String within = propose(
                2018,
                "REALLOCATION",
                lines(
                        line(NAV_BENEFITS, "-100000.03"),
                        line(INTRODUCTION, "60000.01"),
                        line(CENTRAL_FUNDS, "40000.02")),
                "t1");
        town.await(town.head());
        assertThat(town.revised(2018, "OPERATING", "unit", "nav", town.head())).isEqualTo("138000000.00");

        // when half of it is left out, nothing is adopted
        String half = adoption(2018, "{\"id\":\"" + transfer + "\",\"version\":1}");
        Answer refused = town.send("finance", "/budgets/2018/packages/t1/adoption", Map.of(), half);
        assertThat(refused.parsed().required("code").asString()).isEqualTo("package-incomplete");
        long adopted = town.post(
                "finance", "/budgets/2018/packages/t1/adoption", adoption(2018, """
                {"id":"%s","version":1},{"id":"%s","version":1}""".formatted(transfer, within)));
        town.await(adopted);

        // then
        assertThat(town.revised(2018, "OPERATING", "unit", "nav", adopted)).isEqualTo("137899999.97");
        assertThat(town.revised(2018, "OPERATING", "unit", "introduksjonssenteret", adopted))
                .isEqualTo("79726666.67");
        assertThat(town.classTotals(2018, adopted)).isEqualTo(BALANCED);

        // and its transfer struck
        long struck = town.adjust(2018, decided(2018, TRANSFER, toInvestment("-333333.34")));
        town.await(struck);
        assertThat(List.of(
                        town.revised(2018, "OPERATING", "account", "1570", struck),
                        town.revised(2018, "CAPITAL", "account", "0970", struck)))
                .isEqualTo(BALANCED);
        assertThat(town.classTotals(2018, struck)).isEqualTo(BALANCED);
        assertThat(town.revised(2018, "CAPITAL", "account", "0230", struck)).isEqualTo("5000000.00");
        assertThat(town.classTotals(2018, before)).isEqualTo(BALANCED);
        assertThat(town.refusal(
                        2018,
                        decided(
                                2018,
                                TRANSFER,
                                lines(
                                        line(INTRODUCTION, "0.01"), line(GIVEN_TO_INVESTMENT, "-0.01"),
                                        line(BUILDING, "-0.01"), line(RECEIVED_FROM_OPERATIONS, "0.01")))))
                .isEqualTo("insufficient-appropriation");
    }

    private static String adoption(int year, String items) {
        return """
                {"decision":{"caseReference":"%d/100","body":"COUNCIL","decidedOn":"%d-06-18","title":"Tertialrapport 1"},
                 "adopted":[%s]}""".formatted(year, year, items);
    }

    /** Proposes to the council. @return the id */
    private String propose(int year, String kind, String lines, String packageName) {
        String further = ",\"status\":\"PROPOSED\",\"package\":\"" + packageName + "\"";
        return submitted("finance", year, adjustment(year, kind, "COUNCIL", lines, further));
    }

    private String submitted(String account, int year, String adjustment) {
        Answer answer = town.send(account, "/budgets/" + year + "/adjustments", Map.of(), adjustment);
        assertThat(answer.json().required("status").asString()).isEqualTo("PROPOSED");
        return answer.json().required("id").asString();
    }

    @Test
    void what_a_unit_head_submits_waits_is_previewed_and_takes_effect_when_another_person_approves() {
        // given
        town.adopt(2019);
        String id = submitted(
                "unit-nav",
                2019,
                adjustment(
                        2019,
                        "REALLOCATION",
                        "UNIT_HEAD",
                        lines(line(NAV_BENEFITS, "-250000.00"), line(QUALIFICATION, "250000.00")),
                        ""));
        String approval = "/adjustments/" + id + "/approval";
        long waiting = town.head();
        town.await(waiting);
        assertThat(town.revised(2019, "OPERATING", "account", "1470", waiting)).isEqualTo("156000000.00");

        // when only looked at
        JsonNode preview =
                town.send("approver", approval + "?dryRun=true", seen("1"), "").json();

        // then it says what would be, and nothing is stored
        assertThat(preview.required("accepted").asBoolean()).isTrue();
        assertThat(preview.required("figures").toString())
                .contains(
                        "\"unit\":\"nav\",\"measure\":\"revisedBudget\",\"before\":\"138000000.00\",\"after\":\"138000000.00\"");
        assertThat(town.head()).isEqualTo(waiting);

        // and whoever did not see it, saw another, or is the same person is refused
        assertThat(town.send("approver", approval, Map.of(), "").status()).isEqualTo(428);
        assertThat(town.send("approver", approval, seen("7"), "").status()).isEqualTo(412);
        assertThat(town.send("finance", approval, seen("1"), "").status()).isEqualTo(403);
        Caller sameUnderAnotherRole = new Caller("unit-nav", Role.APPROVER, new Scope.All());
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> town.bean(Commands.class)
                        .send(
                                new ApproveAdjustment(new FiscalYear(2019), id, 1, "unit-nav"),
                                id,
                                sameUnderAnotherRole,
                                Office.newKey()))
                .satisfies(refused -> assertThat(refused.rejections()).containsExactly(new SamePerson(id)));
        assertThat(town.head()).isEqualTo(waiting);

        // when another person approves
        JsonNode approved = town.send("approver", approval, seen("1"), "").json();
        long position = approved.required("position").asLong();
        town.await(position);
        assertThat(approved.required("status").asString()).isEqualTo("ADOPTED");
        assertThat(town.revised(2019, "OPERATING", "account", "1470", position)).isEqualTo("155750000.00");
        assertThat(town.revised(2019, "OPERATING", "account", "1470", waiting)).isEqualTo("156000000.00");
    }

    @Test
    void what_is_withdrawn_or_rejected_never_had_an_effect_and_waits_no_more() {
        town.adopt(2020);
        String change = adjustment(
                2020, "REALLOCATION", "UNIT_HEAD", lines(line(NAV_BENEFITS, "-1.00"), line(QUALIFICATION, "1.00")), "");
        String withdrawn = submitted("unit-nav", 2020, change);
        String rejected = submitted("unit-nav", 2020, change);

        assertThat(status(town.send("unit-nav", "/adjustments/" + withdrawn + "/withdrawal", seen("1"), "")))
                .isEqualTo("WITHDRAWN");
        assertThat(status(town.send("approver", "/adjustments/" + rejected + "/rejection", seen("1"), """
                {"reason":"Ikke nå"}""")))
                .isEqualTo("REJECTED");

        for (String id : List.of(withdrawn, rejected)) {
            assertThat(town.send("approver", "/adjustments/" + id + "/approval", seen("1"), "")
                            .status())
                    .isEqualTo(404);
        }
        town.await(town.head());
        assertThat(town.revised(2020, "OPERATING", "account", "1470", town.head()))
                .isEqualTo("156000000.00");
    }

    private static String status(Answer answer) {
        return answer.json().required("status").asString();
    }

    private static Map<String, String> seen(String version) {
        return Map.of("If-Match", "\"" + version + "\"");
    }

    @Test
    void too_low_an_authority_is_refused_and_told_who_may_in_the_language_asked_for() {
        town.adopt(2021);
        String betweenAreas = adjustment(
                2021, "REALLOCATION", "CHIEF_EXECUTIVE", lines(line(NAV_BENEFITS, "-1.00"), line(TAX, "1.00")), "");

        Map<String, String> sentences = new HashMap<>();
        for (String language : List.of("nb", "nn", "en")) {
            Answer refused = town.send(
                    "finance", "/budgets/2021/adjustments", Map.of("Accept-Language", language), betweenAreas);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.parsed().at("/facts/required").asString()).isEqualTo("COUNCIL");
            sentences.put(language, refused.parsed().required("detail").asString());
        }
        assertThat(sentences)
                .isEqualTo(Map.of(
                        "nb",
                        "En endring på 1,00 kr (mellom programområder) kan ikke vedtas av kommunedirektøren; den krever minst"
                                + " kommunestyret.",
                        "nn",
                        "Ei endring på 1,00 kr (mellom programområde) kan ikkje vedtakast av kommunedirektøren; ho krev minst"
                                + " kommunestyret.",
                        "en",
                        "A change of NOK 1.00 (between programme areas) cannot be decided by the chief executive; it takes at"
                                + " least the council."));
    }
}
