package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Grants over HTTP: four earmarked grants of 2091, one of them shared between nav in area 13 and skole in area 12, and the
 * state's grant of 2093 that falls from 27 to 16 million.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GrantsRestTest extends RestTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RUS = line("1310", "1700", "243", "RUS");
    private static final String FATTIG_NAV = line("1310", "1700", "281", "FATTIG");
    private static final String FATTIG_SKOLE = line("1210", "1700", "281", "FATTIG");
    private static final String OVERDOSE = line("1310", "1700", "243", "OVERDOSE");
    private static final String JOBB = line("1310", "1700", "275", "JOBB");
    private static final String KVP = line("1310", "1700", "276", null);

    @BeforeEach
    void accounts_for_grants() {
        assertThat(as("admin")
                        .post("/api/v1/chart/versions", "grants-chart", """
                {"from":2090,
                 "accounts":[{"code":"1470","name":"Overføringer","art":"470","classes":["OPERATING"]},
                             {"code":"1010","name":"Fastlønn","art":"010","classes":["OPERATING"]},
                             {"code":"0230","name":"Byggearbeid","art":"230","classes":["CAPITAL"]},
                             {"code":"0910","name":"Bruk av lån","art":"910","classes":["CAPITAL"]},
                             {"code":"1700","name":"Refusjon fra staten","art":"700","classes":["OPERATING"]},
                             {"code":"1800","name":"Skatt","art":"870","classes":["OPERATING"]}],
                 "functions":[{"code":"265","name":"Boliger","nationalFunction":"265",
                               "classes":["OPERATING","CAPITAL"],"sensitive":false},
                              {"code":"243","name":"Rus","nationalFunction":"243","classes":["OPERATING"],"sensitive":false},
                              {"code":"275","name":"Introduksjon","nationalFunction":"275","classes":["OPERATING"],
                               "sensitive":false},
                              {"code":"276","name":"KVP","nationalFunction":"276","classes":["OPERATING"],
                               "sensitive":false},
                              {"code":"281","name":"Sosialhjelp","nationalFunction":"281","classes":["OPERATING"],
                               "sensitive":true},
                              {"code":"800","name":"Skatt","nationalFunction":"800","classes":["OPERATING"],
                               "sensitive":false}]}""")
                        .status())
                .isEqualTo(201);
    }

    @Test
    @Order(1)
    void earmarked_grants_are_shared_spent_and_what_is_left_is_no_underspend() {
        // given four grants, budgeted as granted, and all but half a million of Jobbsjansen spent
        grant("rus", "7400000.00", "RUS", share(RUS, 1));
        grant("fattig", "1000000.00", "FATTIG", share(FATTIG_NAV, 3) + "," + share(FATTIG_SKOLE, 2));
        grant("overdose", "375000.00", "OVERDOSE", share(OVERDOSE, 1));
        register("""
                {"grant":"jobb","name":"Jobbsjansen","giver":"IMDi","kind":"EARMARKED","purpose":"Kvalifisering","reference":
                 "91/3","from":"2091-01","to":"2092-12","expected":[{"year":2091,"amount":"3000000.00"}],"recipients":30,
                 "shares":[%s],"spending":{"functions":["275"],"project":"JOBB"}}""".formatted(share(JOBB, 1)));
        adopt(2091, List.of(RUS, FATTIG_NAV, FATTIG_SKOLE, OVERDOSE, JOBB), List.of(7400, 600, 400, 375, 3000));
        book(2091, List.of(RUS, FATTIG_NAV, FATTIG_SKOLE, OVERDOSE), List.of(7400, 600, 400, 375));
        long before = post("/vouchers", vouchers(2091, "J", posting(JOBB, -3000), posting(spent(JOBB), 2500)));

        // when
        long after = post("/grants/jobb/set-asides", """
                {"period":"2091-12","ansvar":"1310","amount":"500000.00","reason":"Kurs utsatt"}""");

        // then all see the grants, and each area its share only
        JsonNode all = get("finance", "/grants?year=2091&kind=EARMARKED&minPosition=" + after);
        assertThat(all.at("/total")).isEqualTo(json("""
                {"budgeted":"11775000.00","granted":"11775000.00","received":"11775000.00",
                 "use":{"spent":"11275000.00","unspent":"500000.00","setAside":"500000.00","used":"0.00","fund":"500000.00"}}"""));
        assertThat(granted(all))
                .containsExactly(
                        tuple("fattig", "1000000.00"),
                        tuple("jobb", "3000000.00"),
                        tuple("overdose", "375000.00"),
                        tuple("rus", "7400000.00"));
        JsonNode area13 = get("head-13", "/grants?year=2091");
        assertThat(text(area13, "/total/granted")).isEqualTo("11375000.00");
        assertThat(granted(area13)).contains(tuple("fattig", "600000.00"));
        assertThat(granted(get("auditor", "/grants?year=2091&area=12"))).containsExactly(tuple("fattig", "400000.00"));
        assertThat(text(area13, "/grants/1/perRecipient")).isEqualTo("100000.00");
        assertThat(area13.at("/grants/0/perRecipient").isNull()).isTrue();

        // and what was set aside is no underspend any more
        assertThat(deviation("&atPosition=" + before)).isEqualTo("-500000.00");
        assertThat(deviation("&atPosition=" + after)).isEqualTo("0.00");
        assertThat(text(get("head-13", "/variances?year=2091&through=2091-12&area=13"), "/total/setAside"))
                .isEqualTo("500000.00");
    }

    @Test
    @Order(2)
    void a_fund_is_used_for_its_purpose_within_its_balance_and_can_be_had_as_of_any_moment() {
        // given what the test before set aside
        JsonNode atEnd = get("finance", "/funds?year=2091");
        assertThat(atEnd.at("/funds/0/balance")).isEqualTo(json("""
                {"before":"0.00","setAside":"500000.00","used":"0.00","after":"500000.00"}"""));

        // when
        long used = post("/grants/jobb/fund-uses", use("JOBB", "200000.00"));

        // then
        assertThat(get("unit-nav", "/funds?year=2092&minPosition=" + used).at("/funds"))
                .isEqualTo(json("""
                [{"grant":"jobb","name":"Jobbsjansen","unit":"nav","ansvar":"1310",
                  "balance":{"before":"500000.00","setAside":"0.00","used":"200000.00","after":"300000.00"}}]"""));
        assertThat(text(get("finance", "/funds?year=2092&atPosition=" + (used - 1)), "/total/after"))
                .isEqualTo("500000.00");
        assertThat(get("auditor", "/funds?year=2092&area=12").at("/funds")).isEmpty();
        assertThat(refusal("/grants/jobb/fund-uses", use("JOBB", "300000.01"))).isEqualTo("fund-overdrawn");
        assertThat(refusal("/grants/jobb/fund-uses", use("RUS", "1.00"))).isEqualTo("outside-purpose");
        assertThat(refusal("/grants/jobb/set-asides", """
                {"period":"2091-12","ansvar":"1310","amount":"2500000.01","reason":"For mye"}""")).isEqualTo("more-set-aside-than-expected");
    }

    @Test
    @Order(3)
    void a_grant_that_falls_from_27_to_16_moves_the_forecast_by_11_and_not_the_budget() {
        // given
        register(kvp("kvp", 2093));
        adopt(2093, List.of(KVP), List.of(27_000));
        String change = falls(2093);
        long before = position();
        get("finance", "/grants/kvp?minPosition=" + before);
        JsonNode foreseen = as("finance")
                .post("/api/v1/grants/kvp/changes?dryRun=true", change)
                .json();
        assertThat(foreseen.at("/figures")).isEqualTo(json("""
                [{"year":2093,"class":"OPERATING","area":"13","unit":null,"measure":"expectedGrants",
                  "before":"-27000000.00","after":"-16000000.00"},
                 {"year":2093,"class":"OPERATING","area":"13","unit":"nav","measure":"expectedGrants",
                  "before":"-27000000.00","after":"-16000000.00"}]"""));

        // when
        long after = post("/grants/kvp/changes", change);

        // then the giver's fact moves what is expected
        JsonNode forecast = forecast(2093, "&minPosition=" + after);
        assertThat(forecast.at("/withKnownEffects")).isEqualTo(json("""
                {"yearEnd":"11000000.00","deviation":"11000000.00"}"""));
        assertThat(forecast.at("/knownEffects")).isEqualTo(json("""
                [{"kind":"GRANT","id":"kvp","name":"Kvalifiseringsprogrammet","budgeted":"-27000000.00",
                  "expected":"-16000000.00","effect":"11000000.00","changePercent":"-40.7"}]"""));
        assertThat(text(forecast, "/revisedBudget")).isEqualTo("0.00");
        assertThat(text(get("finance", "/grants?year=2093"), "/grants/0/amounts/budgeted"))
                .isEqualTo("27000000.00");

        // and an instant before, 27 was expected
        String instant = text(get("auditor", "/variances?year=2093&through=2093-12&atPosition=" + before), "/knownAt");
        assertThat(text(forecast(2093, "&knownAt=" + instant), "/withKnownEffects/deviation"))
                .isEqualTo("0.00");
        assertThat(granted(get("auditor", "/grants?year=2093&knownAt=" + instant)))
                .containsExactly(tuple("kvp", "27000000.00"));
        assertThat(steps(get("auditor", "/grants/kvp?atPosition=" + before))).hasSize(1);
        assertThat(steps(get("head-13", "/grants/kvp")))
                .extracting(
                        step -> text(step, "/kind"),
                        step -> text(step, "/before"),
                        step -> text(step, "/after"),
                        step -> text(step, "/difference"),
                        step -> text(step, "/differencePercent"),
                        step -> text(step, "/reference"),
                        step -> text(step, "/position"))
                .satisfiesExactly(
                        promise -> assertThat(promise.toList().subList(0, 4))
                                .containsExactly("REGISTERED", "0.00", "27000000.00", "27000000.00"),
                        cut -> assertThat(cut)
                                .isEqualTo(tuple(
                                        "CHANGED",
                                        "27000000.00",
                                        "16000000.00",
                                        "-11000000.00",
                                        "-40.7",
                                        "Statsbudsjettet 2093",
                                        Long.toString(after))));
    }

    @Test
    @Order(4)
    void a_decision_that_follows_the_cut_brings_the_forecast_back_to_the_budget() {
        // given the cut of the test before, and another year's that is financed
        register(kvp("kvp-94", 2094));
        adopt(2094, List.of(KVP), List.of(27_000));
        post("/grants/kvp-94/changes", falls(2094));

        // when the expenditure is cut in the one year, and the tax pays in the other
        String cut = "[" + amount(KVP, 11_000) + "," + amount(spent(KVP), -11_000) + "]";
        long without = post("/budgets/2093/adjustments", adjustment(2093, "kvp", cut, "[]"));
        String tax = line("1310", "1800", "800", null);
        long financed = post(
                "/budgets/2094/adjustments",
                adjustment(2094, "kvp-94", "[" + amount(KVP, 11_000) + "]", "[" + amount(tax, -11_000) + "]"));

        // then
        assertThat(text(forecast(2093, "&minPosition=" + without), "/withKnownEffects/deviation"))
                .isEqualTo("0.00");
        assertThat(text(forecast(2093, "&atPosition=" + (without - 1)), "/withKnownEffects/deviation"))
                .isEqualTo("11000000.00");
        JsonNode path = get("head-13", "/grants/kvp");
        assertThat(path.get("decisions").size()).isEqualTo(1);
        assertThat(text(path, "/decisions/0/income")).isEqualTo("-11000000.00");
        assertThat(text(path, "/decisions/0/position")).isEqualTo(Long.toString(without));
        assertThat(get("head-13", "/grants/kvp?atPosition=" + (without - 1)).get("decisions"))
                .isEmpty();
        JsonNode inTheOther = forecast(2094, "&minPosition=" + financed);
        assertThat(text(inTheOther, "/withKnownEffects/deviation")).isEqualTo("0.00");
        assertThat(text(inTheOther, "/knownEffects/0/effect")).isEqualTo("0.00");
        assertThat(refusal("/budgets/2094/adjustments", adjustment(2094, "kvp-94", "[" + amount(KVP, 1) + "]", "[]")))
                .isEqualTo("financing-missing");
    }

    @Test
    @Order(5)
    void a_grant_is_not_found_where_there_is_none_and_not_seen_where_one_has_no_share() {
        register("""
                {"grant":"skolemat","name":"Skolemat","giver":"Staten","kind":"EARMARKED","purpose":"Mat","reference":"95/1",
                 "from":"2095-01","to":"2095-12","expected":[{"year":2095,"amount":"1.00"}],
                 "shares":[%s],"spending":{"project":"MAT"}}""".formatted(share(line("1210", "1700", "281", "MAT"), 1)));

        assertThat(as("finance").get("/api/v1/grants/nothing").status()).isEqualTo(404);
        assertThat(as("head-13")
                        .get("/api/v1/grants/skolemat?minPosition=" + position())
                        .status())
                .isEqualTo(403);
        assertThat(get("head-13", "/grants?year=2095").at("/grants")).isEmpty();
        assertThat(refusal("/grants/nothing/changes", falls(2095))).isEqualTo("unknown-grant");
    }

    private void grant(String id, String amount, String project, String shares) {
        register("""
                {"grant":"%s","name":"%s","giver":"Helsedirektoratet","kind":"EARMARKED","purpose":"Tiltak","reference":"91/2",
                 "from":"2091-01","to":"2091-12","expected":[{"year":2091,"amount":"%s"}],
                 "shares":[%s],"spending":{"project":"%s"}}""".formatted(id, id, amount, shares, project));
    }

    private static String kvp(String id, int year) {
        return """
                {"grant":"%s","name":"Kvalifiseringsprogrammet","giver":"Staten","kind":"EARMARKED","purpose":"Deltakere",
                 "reference":"93/1","from":"%d-01","to":"%d-12","expected":[{"year":%d,"amount":"27000000.00"}],
                 "shares":[%s],"spending":{"functions":["276"]}}""".formatted(id, year, year, year, share(KVP, 1));
    }

    private static String falls(int year) {
        return """
                {"year":%d,"amount":"16000000.00","learnedOn":"2092-10-07","reference":"Statsbudsjettet %d",
                 "reason":"Innlemmet i rammen"}""".formatted(year, year);
    }

    private static String use(String project, String amount) {
        return """
                {"period":"2092-05","ansvar":"1310","class":"OPERATING","account":"1470","function":"275","project":"%s",
                 "amount":"%s","reason":"Kurs holdt"}""".formatted(project, amount);
    }

    private static String adjustment(int year, String grant, String lines, String financing) {
        return """
                {"kind":"GRANT_ADJUSTMENT","grant":"%s","effectiveMonth":"%d-01","recurrence":"PERMANENT","reason":"Kutt",
                 "decision":{"caseReference":"93/9","body":"COUNCIL","decidedOn":"2093-01-10","title":"Kutt"},
                 "lines":%s,"financing":%s}""".formatted(grant, year, lines, financing);
    }

    private void register(String body) {
        post("/grants", body);
    }

    /** Adopts the income of each line, and as much expenditure for its purpose, in thousands. */
    private void adopt(int year, List<String> lines, List<Integer> thousands) {
        StringBuilder budget = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            budget.append(i == 0 ? "" : ",").append(amount(lines.get(i), -thousands.get(i)));
            budget.append(',').append(amount(spent(lines.get(i)), thousands.get(i)));
        }
        post("/budgets/" + year + "/adoption", """
                {"decision":{"caseReference":"90/1","body":"COUNCIL","decidedOn":"2090-12-10","title":"Budsjett"},
                 "version":"adopted","frames":[{"area":"13","class":"OPERATING","net":"0.00"},
                                               {"area":"12","class":"OPERATING","net":"0.00"}],
                 "lines":[%s]}""".formatted(budget));
    }

    /** Books the income of each line and spends all of it, in thousands. */
    private void book(int year, List<String> lines, List<Integer> thousands) {
        StringBuilder postings = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            postings.append(i == 0 ? "" : ",").append(posting(lines.get(i), -thousands.get(i)));
            postings.append(',').append(posting(spent(lines.get(i)), thousands.get(i)));
        }
        post("/vouchers", vouchers(year, "A", postings.toString()));
    }

    private static String vouchers(int year, String number, String... postings) {
        return """
                {"client":"DK","series":"G","vouchers":[{"number":"%s","date":"%d-12-01","period":"%d-12","lines":[%s]}]}""".formatted(number, year, year, String.join(",", postings));
    }

    private static String line(String ansvar, String account, String function, @Nullable String project) {
        return """
                "ansvar":"%s","class":"OPERATING","account":"%s","function":"%s"%s""".formatted(ansvar, account, function, project == null ? "" : ",\"project\":\"" + project + "\"");
    }

    /** The expenditure line that the income of the line is spent on. */
    private static String spent(String line) {
        return line.replace("\"1700\"", "\"1470\"");
    }

    private static String share(String line, int weight) {
        return "{" + line + ",\"weight\":" + weight + "}";
    }

    private static String amount(String line, int thousands) {
        return "{" + line + ",\"amount\":\"" + thousands + "000.00\"}";
    }

    private static String posting(String line, int thousands) {
        return amount(line, thousands);
    }

    private long post(String path, String body) {
        RestClientOf.Answer answer = as("finance").post("/api/v1" + path, body);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(201);
        return answer.json().get("position").asLong();
    }

    private String refusal(String path, String body) {
        return text(as("finance").post("/api/v1" + path, body).json(), "/code");
    }

    /** Read after everything that this test has written. */
    private JsonNode get(String account, String path) {
        String read = path.contains("osition=")
                ? path
                : path + (path.contains("?") ? "&" : "?") + "minPosition=" + position();
        RestClientOf.Answer answer = as(account).get("/api/v1" + read);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode forecast(int year, String moment) {
        return get(
                "auditor",
                "/forecasts?year=%d&through=%d-00&unit=nav&method=AS_BUDGETED%s".formatted(year, year, moment));
    }

    private String deviation(String moment) {
        return text(get("auditor", "/variances?year=2091&through=2091-12&area=13" + moment), "/total/deviation");
    }

    private static List<Tuple> granted(JsonNode grants) {
        return grants.required("grants").values().stream()
                .map(grant -> tuple(text(grant, "/grant"), text(grant, "/amounts/granted")))
                .toList();
    }

    private static List<JsonNode> steps(JsonNode grant) {
        return grant.required("path").values().stream().toList();
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString();
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
