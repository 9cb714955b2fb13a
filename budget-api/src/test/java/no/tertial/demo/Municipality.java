package no.tertial.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.tertial.app.TestDatabase;
import no.tertial.demo.RunningService.Answer;
import no.tertial.eventstore.StoreHead;
import tools.jackson.databind.JsonNode;

/**
 * Area 13 with NAV, Introduksjonssenteret and central funds, an area of common income that balances it, and one project:
 * a whole budget of 236 million a year, written and read over HTTP only.
 */
final class Municipality implements AutoCloseable {
    static final String NAV_BENEFITS = operating("1310", "1470", "281");
    static final String QUALIFICATION = operating("1310", "1370", "276");
    static final String QUALIFICATION_GRANT = operating("1310", "1700", "276");
    static final String INTRODUCTION = operating("1320", "1370", "275");
    static final String CENTRAL_FUNDS = operating("1390", "1470", "281");
    static final String GIVEN_TO_INVESTMENT = operating("1390", "1570", "880");
    static final String TAX = operating("9000", "1870", "800");
    static final String BUILDING = capital("1320", "0230", "275", ",\"project\":\"INTRO\"");
    static final String LOAN = capital("1320", "0910", "275", ",\"project\":\"INTRO\"");
    static final String RECEIVED_FROM_OPERATIONS = capital("1390", "0970", "880", "");

    private final RunningService service =
            RunningService.withoutDemo(TestDatabase.current().fresh());

    Municipality() {
        post("admin", "/programme-areas", """
                {"area":"13","name":"Sosiale tjenester","validFrom":"2012-01-01"}""");
        post("admin", "/programme-areas", """
                {"area":"90","name":"Fellesinntekter","validFrom":"2012-01-01"}""");
        unit("nav", "13", "1310");
        unit("introduksjonssenteret", "13", "1320");
        unit("sentrale-midler-13", "13", "1390");
        unit("fellesinntekter", "90", "9000");
        post("admin", "/chart/versions", """
                {"from":2012,"accounts":[%s,%s,%s,%s,%s,%s,%s,%s],"functions":[%s,%s,%s,%s,%s]}""".formatted(
                        account("1370", "370", "OPERATING"),
                        account("1470", "470", "OPERATING"),
                        account("1570", "570", "OPERATING"),
                        account("1700", "700", "OPERATING"),
                        account("1870", "870", "OPERATING"),
                        account("0230", "230", "CAPITAL"),
                        account("0910", "910", "CAPITAL"),
                        account("0970", "970", "CAPITAL"),
                        function("275"),
                        function("276"),
                        function("281"),
                        function("800"),
                        function("880")));
    }

    private void unit(String unit, String area, String ansvar) {
        post("admin", "/units", """
                {"unit":"%s","name":"%s","area":"%s","ansvar":["%s"],"validFrom":"2012-01-01"}""".formatted(unit, unit, area, ansvar));
    }

    private static String account(String code, String art, String accountClass) {
        return """
                {"code":"%s","name":"%s","art":"%s","classes":["%s"]}""".formatted(code, code, art, accountClass);
    }

    private static String function(String code) {
        return """
                {"code":"%s","name":"%s","nationalFunction":"%s","classes":["OPERATING","CAPITAL"],"sensitive":false}""".formatted(code, code, code);
    }

    private static String operating(String ansvar, String account, String function) {
        return coding(ansvar, "OPERATING", account, function, "");
    }

    private static String capital(String ansvar, String account, String function, String project) {
        return coding(ansvar, "CAPITAL", account, function, project);
    }

    private static String coding(String ansvar, String accountClass, String account, String function, String project) {
        return """
                "ansvar":"%s","class":"%s","account":"%s","function":"%s"%s""".formatted(ansvar, accountClass, account, function, project);
    }

    /** A line of an adjustment or a budget. */
    static String line(String coding, String amount) {
        return "{" + coding + ",\"amount\":\"" + amount + "\"}";
    }

    private static String staffed(String coding, String amount, String fte) {
        return "{" + coding + ",\"amount\":\"" + amount + "\",\"fte\":\"" + fte + "\"}";
    }

    static String lines(String... lines) {
        return "[" + String.join(",", lines) + "]";
    }

    /** The council adopts a whole budget for the year, which balances in each class. @return the position */
    long adopt(int year) {
        return post("finance", "/budgets/" + year + "/adoption", """
                {"decision":{"caseReference":"%d/1300","body":"COUNCIL","decidedOn":"%d-12-18","title":"Årsbudsjett"},
                 "version":"adopted",
                 "frames":[{"area":"13","class":"OPERATING","net":"236000000.00","fte":"206.00"},
                           {"area":"90","class":"OPERATING","net":"-236000000.00"},
                           {"area":"13","class":"CAPITAL","project":"INTRO","net":"0.00"}],
                 "lines":%s}""".formatted(
                        year - 1,
                        year - 1,
                        lines(
                                staffed(NAV_BENEFITS, "138000000.00", "83.00"),
                                line(QUALIFICATION, "27000000.00"),
                                line(QUALIFICATION_GRANT, "-27000000.00"),
                                staffed(INTRODUCTION, "80000000.00", "123.00"),
                                line(CENTRAL_FUNDS, "18000000.00"),
                                line(TAX, "-236000000.00"),
                                line(BUILDING, "5000000.00"),
                                line(LOAN, "-5000000.00"))));
    }

    /** An adjustment that holds from January, decided by that body. */
    static String adjustment(int year, String kind, String body, String lines, String further) {
        return """
                {"kind":"%s","effectiveMonth":"%d-01","recurrence":"ONE_OFF","reason":"Test",
                 "decision":{"caseReference":"%d/77","body":"%s","decidedOn":"%d-04-28","title":"Vedtak"},
                 "lines":%s%s}""".formatted(kind, year, year, body, year, lines, further);
    }

    /** The council decides on lines alone. */
    static String decided(int year, String kind, String lines) {
        return adjustment(year, kind, "COUNCIL", lines, "");
    }

    /** Operating money of Introduksjonssenteret that pays for its project, in four legs; negative amounts take it back. */
    static String toInvestment(String amount) {
        String opposite = amount.startsWith("-") ? amount.substring(1) : "-" + amount;
        return lines(
                line(INTRODUCTION, opposite),
                line(GIVEN_TO_INVESTMENT, amount),
                line(BUILDING, amount),
                line(RECEIVED_FROM_OPERATIONS, opposite));
    }

    long adjust(int year, String body) {
        return post("finance", "/budgets/" + year + "/adjustments", body);
    }

    /** Sends what must be accepted. @return the position of its last event */
    long post(String account, String path, String body) {
        return send(account, path, Map.of(), body).json().required("position").asLong();
    }

    /** Sends with a fresh key. */
    Answer send(String account, String path, Map<String, String> headers, String body) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Idempotency-Key", UUID.randomUUID().toString());
        return service.post(account, "/api/v1" + path, all, body);
    }

    /** The code with which it is refused. */
    String refusal(int year, String adjustment) {
        Answer answer = send("finance", "/budgets/" + year + "/adjustments", Map.of(), adjustment);
        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        return answer.parsed().required("code").asString();
    }

    JsonNode get(String path) {
        return service.get("auditor", "/api/v1" + path).json();
    }

    /** The revised budget that the answer's row for that coding part shows; zero where it has none. */
    String revised(int year, String accountClass, String dimension, String value, long position) {
        JsonNode budget =
                get("/budgets/%d?class=%s&groupBy=%s&atPosition=%d".formatted(year, accountClass, dimension, position));
        return budget.required("rows").values().stream()
                .filter(row -> row.required(dimension).asString().equals(value))
                .map(row -> row.required("revised").asString())
                .findFirst()
                .orElse("0.00");
    }

    /** What each class of the year sums to. */
    List<String> classTotals(int year, long position) {
        return List.of(total(year, "OPERATING", position), total(year, "CAPITAL", position));
    }

    private String total(int year, String accountClass, long position) {
        return get("/budgets/%d?class=%s&atPosition=%d".formatted(year, accountClass, position))
                .at("/total/revised")
                .asString();
    }

    /** The instant at which the event at that position was recorded. */
    String instantOf(long position) {
        return get("/periods?year=2013&atPosition=" + position)
                .required("knownAt")
                .asString();
    }

    /** Waits until it is counted. */
    void await(long position) {
        get("/periods?year=2013&minPosition=" + position);
    }

    long head() {
        return service.bean(StoreHead.class).position();
    }

    <T> T bean(Class<T> type) {
        return service.bean(type);
    }

    @Override
    public void close() {
        service.close();
    }
}
