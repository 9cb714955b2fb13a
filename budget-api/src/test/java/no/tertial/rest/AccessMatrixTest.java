package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every account against every route. A route that nobody has decided on fails the test. */
class AccessMatrixTest extends RestTest {
    private static final List<String> ACCOUNTS =
            List.of("finance", "approver", "head-13", "unit-nav", "auditor", "admin");
    private static final Set<String> EVERYBODY = Set.copyOf(ACCOUNTS);
    private static final Set<String> READS_FIGURES = Set.of("finance", "approver", "head-13", "unit-nav", "auditor");
    private static final Set<String> READS_ALL_FIGURES = Set.of("finance", "approver", "auditor");
    private static final Set<String> FINANCE = Set.of("finance");
    private static final Set<String> ADMIN = Set.of("admin");
    private static final Set<String> HEADS = Set.of("head-13", "unit-nav");
    private static final Set<String> APPROVER = Set.of("approver");
    private static final Set<String> SUBMITTERS = Set.of("finance", "head-13", "unit-nav");
    private static final Set<String> FINANCE_AND_HEADS = Set.of("finance", "head-13", "unit-nav");
    private static final Set<String> READS_IMPORTS = Set.of("finance", "approver", "auditor", "admin");
    private static final Set<String> FINANCE_AND_ADMIN = Set.of("finance", "admin");
    private static final Set<String> NOBODY = Set.of();
    /** Stands for a body with a file. */
    private static final String FILE = "file";

    private static final String STATEMENT = """
            {"yearEnd":"balance","confidence":"LIKELY"}""";

    /** @param route as the controllers map it; {@code call} is one request to it that has the right shape */
    private record Row(String route, String call, String body, Set<String> permitted) {
        @Override
        public String toString() {
            return route
                    + (call.contains("12") || call.contains("skole") || body.contains("1210") ? " (another area)" : "");
        }
    }

    /** A change of that ansvar's own line, which waits for approval. */
    private static String proposal(String ansvar) {
        return """
                {"kind":"REALLOCATION","effectiveMonth":"2041-05","recurrence":"ONE_OFF","reason":"Test",
                 "decision":{"caseReference":"41/1","body":"UNIT_HEAD","decidedOn":"2041-04-28","title":"Test"},
                 "lines":[{"ansvar":"%s","class":"OPERATING","account":"1470","function":"281","amount":"1.00"}]}""".formatted(ansvar);
    }

    private static Row get(String route, String call, Set<String> permitted) {
        return new Row("GET " + route, call, "", permitted);
    }

    private static Row post(String route, String call, String body, Set<String> permitted) {
        return new Row("POST " + route, call, body, permitted);
    }

    static List<Row> matrix() {
        return Stream.of(reads(), followUp(), writes(), readingOfFiles())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Row> readingOfFiles() {
        return List.of(
                get("/imports", "", READS_IMPORTS),
                get("/imports/{id}", "/imports/999999", READS_IMPORTS),
                get("/imports/{id}/progress", "/imports/999999/progress", READS_IMPORTS),
                get("/imports/{id}/errors", "/imports/999999/errors", READS_IMPORTS),
                get("/imports/{id}/unknown-codes", "/imports/999999/unknown-codes", READS_IMPORTS),
                post("/imports", "/imports", FILE, FINANCE),
                post("/imports/{id}/cancellation", "/imports/999999/cancellation", "", FINANCE_AND_ADMIN),
                post("/imports/{id}/retry", "/imports/999999/retry", "{}", FINANCE_AND_ADMIN),
                get("/imports/mappings", "", READS_IMPORTS),
                post("/imports/mappings", "", """
                        {"name":"x"}""", FINANCE),
                post("/imports/previews", "/imports/previews", FILE, FINANCE));
    }

    private static List<Row> reads() {
        return List.of(
                get("/organisation", "", EVERYBODY),
                get("/chart/accounts", "?year=2014", EVERYBODY),
                get("/chart/functions", "?year=2014", EVERYBODY),
                get("/chart/national", "?year=2014", EVERYBODY),
                get("/regulations/authorities", "", EVERYBODY),
                get("/regulations/phasing-profiles", "", EVERYBODY),
                get("/periods", "?year=2014", EVERYBODY),
                get("/budgets/{year}", "/budgets/2040", READS_FIGURES),
                get("/budgets/{year}", "/budgets/2040?unit=nav", READS_FIGURES),
                get("/budgets/{year}", "/budgets/2040?unit=skole", READS_ALL_FIGURES),
                get("/budgets/{year}/waterfall", "/budgets/2040/waterfall?unit=nav", READS_FIGURES),
                get("/budgets/{year}/waterfall", "/budgets/2040/waterfall?unit=skole", READS_ALL_FIGURES),
                get("/budgets/{year}/versions", "/budgets/2040/versions", READS_FIGURES),
                get(
                        "/budgets/{year}/versions/comparison",
                        "/budgets/2040/versions/comparison?from=revised&to=revised",
                        READS_FIGURES),
                get(
                        "/budgets/{year}/versions/comparison",
                        "/budgets/2040/versions/comparison?from=revised&to=revised&area=12",
                        READS_ALL_FIGURES),
                get("/budgets/{year}/balance", "/budgets/2040/balance", READS_FIGURES),
                get("/budgets/{year}/unused-investment", "/budgets/2040/unused-investment", READS_FIGURES),
                get("/decisions", "?year=2040", READS_FIGURES),
                get("/decisions", "?year=2040&unit=skole", READS_ALL_FIGURES),
                get("/adjustments/{id}", "/adjustments/2040-none", READS_FIGURES),
                get("/variances", "?year=2040&through=2040-T2", READS_FIGURES),
                get("/variances", "?year=2040&through=2040-T2&unit=nav", READS_FIGURES),
                get("/variances", "?year=2040&through=2040-T2&unit=nav&organisation=AS_WAS", READS_FIGURES),
                get("/variances", "?year=2040&through=2040-T2&area=12", READS_ALL_FIGURES),
                get("/forecasts", "?year=2040&through=2040-T2&unit=nav", READS_FIGURES),
                get("/forecasts", "?year=2040&through=2040-T2&unit=skole", READS_ALL_FIGURES),
                get(
                        "/reporting-rounds/{period}/units/{unit}/statement",
                        "/reporting-rounds/2040-T2/units/nav/statement",
                        READS_FIGURES),
                get(
                        "/reporting-rounds/{period}/units/{unit}/statement",
                        "/reporting-rounds/2040-T2/units/skole/statement",
                        READS_ALL_FIGURES),
                get("/stated-figures", "?period=2040-T2&area=12", READS_ALL_FIGURES),
                get("/grants", "?year=2040", READS_FIGURES),
                get("/grants", "?year=2040&unit=skole", READS_ALL_FIGURES),
                get("/grants/{grant}", "/grants/nothing", READS_FIGURES),
                get("/funds", "?year=2040&unit=nav", READS_FIGURES),
                get("/funds", "?year=2040&area=12", READS_ALL_FIGURES),
                get("/measures", "?year=2040&unit=nav", READS_FIGURES),
                get("/measures", "?year=2040&unit=skole", READS_ALL_FIGURES),
                get("/measures/{year}/{measure}", "/measures/2040/plasser", READS_FIGURES),
                get("/commitments", "?year=2040&unit=nav", READS_FIGURES),
                get("/commitments", "?year=2040&area=12", READS_ALL_FIGURES),
                get("/periods/{period}/after-cut-off", "/periods/2040-05/after-cut-off?unit=nav", READS_FIGURES),
                get("/periods/{period}/after-cut-off", "/periods/2040-05/after-cut-off?unit=skole", READS_ALL_FIGURES),
                get("/restatements", "?year=2040", READS_FIGURES),
                get("/restatements", "?year=2040&unit=skole", READS_ALL_FIGURES),
                get("/key-figures/functions", "?year=2040&unit=nav", READS_FIGURES),
                get("/key-figures/functions", "?year=2040&area=12", READS_ALL_FIGURES),
                get("/postings", "?year=2040&unit=nav", READS_FIGURES),
                get("/postings", "?year=2040&unit=skole&format=csv", READS_ALL_FIGURES),
                get("/exports/kostra/{year}", "/exports/kostra/2040?region=301100", READS_ALL_FIGURES),
                get("/exports/kostra/{year}/check", "/exports/kostra/2040/check", READS_ALL_FIGURES),
                get("/events", "", READS_ALL_FIGURES));
    }

    /** To change what does not exist is permitted first and not found then. */
    private static List<Row> followUp() {
        String order = """
                {"order":"PO-41","ansvar":"1310","class":"OPERATING","account":"1470","function":"281",
                 "expected":"2041-10","amount":"0.00"}""";
        return List.of(
                post("/measures", "", measure("1310"), FINANCE_AND_HEADS),
                post("/measures", "", measure("1210"), FINANCE),
                post("/measures/{year}/{measure}/revisions", "/measures/2041/x/revisions", """
                        {"title":"x","responsible":"x","expectedFrom":"2041-01","fullYearEffect":"0","lines":[]}""", FINANCE_AND_HEADS),
                post("/measures/{year}/{measure}/status", "/measures/2041/x/status", """
                        {"status":"DONE"}""", FINANCE_AND_HEADS),
                post(
                        "/measures/{year}/{measure}/realised-effects",
                        "/measures/2041/x/realised-effects",
                        """
                        {"month":"2041-01","effects":[]}""",
                        FINANCE_AND_HEADS),
                post("/commitments", "", order, FINANCE),
                post("/commitments/{order}/reductions", "/commitments/x/reductions", """
                        {"amount":"1.00"}""", FINANCE),
                post("/commitments/{order}/cancellation", "/commitments/x/cancellation", "", FINANCE));
    }

    private static String measure(String ansvar) {
        return """
                {"year":2041,"measure":"matrix-%1$s","title":"x","responsible":"Leder","expectedFrom":"2041-12",
                 "fullYearEffect":"-1.00",
                 "lines":[{"ansvar":"%1$s","class":"OPERATING","account":"1470","function":"281",
                           "months":["0","0","0","0","0","0","0","0","0","0","0","-1.00"]}]}""".formatted(ansvar);
    }

    private static List<Row> writes() {
        String day = """
                {"validFrom":"2041-01-01"}""";
        return List.of(
                post("/programme-areas", "", """
                        {"area":"13","name":"x","validFrom":"2041-01-01"}""", ADMIN),
                post("/units", "", """
                        {"unit":"nav","name":"x","area":"13","ansvar":["1310"],"validFrom":"2041-01-01"}""", ADMIN),
                post("/units/{unit}/moves", "/units/nowhere/moves", """
                        {"toArea":"12","validFrom":"2041-01-01"}""", ADMIN),
                post("/units/{unit}/ansvar", "/units/nowhere/ansvar", """
                        {"ansvar":"1310","validFrom":"2041-01-01"}""", ADMIN),
                post("/ansvar/{ansvar}/split", "/ansvar/0000/split", """
                        {"parts":[],"validFrom":"2041-01-01"}""", ADMIN),
                post("/units/{unit}/closing", "/units/nowhere/closing", day, ADMIN),
                post("/chart/versions", "", """
                        {"from":2013,"accounts":[],"functions":[]}""", ADMIN),
                post("/chart/national", "", """
                        {"from":2013,"arts":[],"functions":[],"bindings":[]}""", ADMIN),
                post("/chart/national/shipped/{year}", "/chart/national/shipped/2025?dryRun=true", "", ADMIN),
                post("/regulations/authorities", "", """
                        {"validFrom":"2041-01-01","entries":[],
                         "decision":{"caseReference":"41/1","body":"UNIT_HEAD","decidedOn":"2041-04-28","title":"Test"}}""", ADMIN),
                post("/regulations/phasing-profiles", "", """
                        {"name":"x","weights":[],"reason":"x"}""", ADMIN),
                post("/budgets/{year}/adoption", "/budgets/2041/adoption", adoption("1.00"), FINANCE),
                post("/budgets/{year}/adjustments", "/budgets/2041/adjustments", """
                        {"kind":"REALLOCATION","effectiveMonth":"2041-05","recurrence":"ONE_OFF","reason":"Test",
                         "decision":{"caseReference":"41/1","body":"COUNCIL","decidedOn":"2041-04-28","title":"Test"},
                         "lines":[]}""", FINANCE),
                post("/budgets/{year}/versions", "/budgets/2041/versions", adoption("1.00"), FINANCE),
                post("/budgets/{year}/adjustments", "/budgets/2041/adjustments", proposal("1310"), SUBMITTERS),
                post("/budgets/{year}/adjustments", "/budgets/2041/adjustments", proposal("1210"), FINANCE),
                post("/adjustments/{id}/approval", "/adjustments/2041-nothing/approval", "", APPROVER),
                post("/adjustments/{id}/rejection", "/adjustments/2041-nothing/rejection", """
                        {"reason":"x"}""", APPROVER),
                post("/adjustments/{id}/withdrawal", "/adjustments/2041-nothing/withdrawal", "", SUBMITTERS),
                post("/adjustments/{id}/revision", "/adjustments/2041-nothing/revision", proposal("1310"), SUBMITTERS),
                post("/adjustments/{id}/revision", "/adjustments/2041-nothing/revision", proposal("1210"), FINANCE),
                post("/budgets/{year}/packages/{package}/adoption", "/budgets/2041/packages/t1/adoption", """
                        {"adopted":[],
                         "decision":{"caseReference":"41/1","body":"COUNCIL","decidedOn":"2041-04-28","title":"Test"}}""", FINANCE),
                post("/budgets/{year}/closing", "/budgets/2041/closing", "", FINANCE),
                post("/vouchers", "", """
                        {"client":"DK","series":"IF","vouchers":[]}""", FINANCE),
                post("/vouchers/{voucher}/reversal", "/vouchers/DK-2041-IF-1/reversal", """
                        {"number":"2","date":"2041-01-01","period":"2041-01"}""", FINANCE),
                post("/vouchers/{voucher}/reclassification", "/vouchers/DK-2041-IF-1/reclassification", """
                        {"number":"2","date":"2041-01-01","period":"2041-01","reason":"x","moves":[]}""", FINANCE),
                post("/vouchers/{voucher}/text-erasure", "/vouchers/DK-2041-IF-1/text-erasure", "", FINANCE),
                post("/periods/{period}/freeze", "/periods/2041-01/freeze", "", FINANCE),
                post("/periods/{period}/closing", "/periods/2041-02/closing", "", FINANCE),
                post("/periods/{period}/reopening", "/periods/2041-03/reopening", """
                        {"reason":"x"}""", FINANCE),
                post("/restatements", "", """
                        {"period":"2041-12","lines":[],"reason":"x"}""", FINANCE),
                post(
                        "/restatements/{year}/{restatement}/cancellation",
                        "/restatements/2041/x/cancellation",
                        """
                        {"reason":"x"}""",
                        FINANCE),
                post("/grants", "", """
                        {"grant":"x","name":"x","giver":"x","kind":"TAX","purpose":"x","reference":"x","from":"2041-01",
                         "to":"2041-12","expected":[],"shares":[]}""", FINANCE),
                post("/grants/{grant}/changes", "/grants/nothing/changes", """
                        {"year":2041,"amount":"1.00","learnedOn":"2041-01-01","reference":"x","reason":"x"}""", FINANCE),
                post("/grants/{grant}/set-asides", "/grants/nothing/set-asides", """
                        {"period":"2041-12","ansvar":"1310","amount":"1.00","reason":"x"}""", FINANCE),
                post("/grants/{grant}/fund-uses", "/grants/nothing/fund-uses", """
                        {"period":"2041-12","ansvar":"1310","class":"OPERATING","account":"1470","function":"281",
                         "amount":"1.00","reason":"x"}""", FINANCE),
                post("/stated-figures", "", """
                        {"source":"x","period":"2041-T2","area":"13","figures":[]}""", FINANCE),
                post(
                        "/reporting-rounds/{period}/units/{unit}/statement",
                        "/reporting-rounds/2041-T2/units/nav/statement",
                        STATEMENT,
                        HEADS),
                post(
                        "/reporting-rounds/{period}/units/{unit}/statement",
                        "/reporting-rounds/2041-T2/units/skole/statement",
                        STATEMENT,
                        NOBODY),
                post("/replays", "", "", ADMIN));
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @BeforeEach
    void wait_for_the_reference_data() {
        assertThat(as("auditor")
                        .get("/api/v1/organisation?minPosition=" + position())
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matrix")
    void only_the_permitted_come_past_the_door(Row row) {
        String path = row.call().startsWith("/") ? row.call() : row.route().split(" ")[1] + row.call();
        for (String account : ACCOUNTS) {
            int status = call(as(account), row, "/api/v1" + path);
            if (row.permitted().contains(account)) {
                assertThat(status).as(account + " at " + row).isNotIn(401, 403).isLessThan(500);
            } else {
                assertThat(status).as(account + " at " + row).isEqualTo(403);
            }
        }
        assertThat(call(new RestClientOf(base(), "stranger", "nb"), row, "/api/v1" + path))
                .isEqualTo(401);
    }

    private static int call(RestClientOf client, Row row, String path) {
        if (row.body().equals(FILE)) {
            String key = UUID.randomUUID().toString();
            return client.upload(path, key, Map.of(), Map.of("x.csv", new byte[0]))
                    .status();
        }
        return row.route().startsWith("GET")
                ? client.get(path).status()
                : RestClientOf.send(client.posting(path, row.body())
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .header("If-Match", "\"1\""))
                        .status();
    }

    @Test
    void every_route_stands_in_the_matrix() {
        Set<String> mapped = new TreeSet<>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> info.getPatternValues().stream()
                                .filter(pattern -> pattern.startsWith("/api/"))
                                .forEach(pattern -> mapped.add(method + " " + pattern.replace("/api/v1", "")))));
        Set<String> decided = new TreeSet<>();
        matrix().forEach(row -> decided.add(row.route()));

        assertThat(mapped).isEqualTo(decided);
    }

    @Test
    void operation_is_for_administrators_and_health_for_everybody() {
        assertThat(as("finance").get("/actuator/metrics").status()).isEqualTo(403);
        assertThat(as("admin").get("/actuator/metrics").status()).isEqualTo(200);
        Map.of("/livez", 200, "/readyz", 200, "/actuator/health", 200)
                .forEach((path, status) -> assertThat(
                                withoutCredentials("GET", path).status())
                        .as(path)
                        .isEqualTo(status));
    }

    @Test
    void a_stranger_without_credentials_is_asked_to_sign_in_also_when_writing() {
        RestClientOf.Answer reading = withoutCredentials("GET", "/api/v1/variances?year=2014&through=2014-T2");
        RestClientOf.Answer writing = withoutCredentials("POST", "/api/v1/vouchers");

        assertThat(List.of(reading.status(), writing.status())).containsOnly(401);
        assertThat(reading.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(writing.json().get("code").asString()).isEqualTo("not-signed-in");
        assertThat(reading.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(reading.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private RestClientOf.Answer withoutCredentials(String method, String path) {
        return RestClientOf.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(base() + path))
                .method(method, java.net.http.HttpRequest.BodyPublishers.noBody()));
    }
}
