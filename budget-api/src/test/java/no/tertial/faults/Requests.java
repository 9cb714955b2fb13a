package no.tertial.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Requests that can be told apart in the events they lead to: vouchers by their number, adjustments by their reason. */
record Requests(String path, String id, String body) {
    private static final String DECISION = """
            {"caseReference":"14/1","body":"COUNCIL","decidedOn":"2013-12-10","title":"Budsjett"}""";

    /** Two units with 1 000 000.00 kr each in 2014. */
    static void prepare(Clerk admin, Clerk finance) throws IOException {
        admin.post("/api/v1/programme-areas", """
                {"area":"13","name":"Sosiale tjenester","validFrom":"2012-01-01"}""");
        admin.post("/api/v1/units", """
                {"unit":"nav","name":"NAV","area":"13","ansvar":["1310","1320"],"validFrom":"2012-01-01"}""");
        admin.post("/api/v1/chart/versions", """
                {"from":2012,
                 "accounts":[{"code":"1470","name":"Overføringer","art":"470","classes":["OPERATING"]}],
                 "functions":[{"code":"281","name":"Sosialhjelp","nationalFunction":"281",
                               "classes":["OPERATING"],"sensitive":true}]}""");
        finance.post("/api/v1/budgets/2014/adoption", """
                {"decision":%s,"version":"adopted","extent":"PART",
                 "frames":[{"area":"13","class":"OPERATING","net":"2000000.00"}],
                 "lines":[%s,%s]}""".formatted(
                        DECISION, line("1310", "1000000.00"), line("1320", "1000000.00")));
    }

    private static String line(String ansvar, String amount) {
        return """
                {"ansvar":"%s","class":"OPERATING","account":"1470","function":"281","amount":"%s"}""".formatted(ansvar, amount);
    }

    /** A voucher of 1.25 kr. */
    static Requests voucher(String id) {
        return new Requests("/api/v1/vouchers", id, """
                {"client":"DK","series":"IF","vouchers":[{"number":"%s","date":"2014-08-14","period":"2014-08",
                 "controlTotal":"1.25","lines":[%s]}]}""".formatted(id, line("1310", "1.25")));
    }

    /** Moves 0.01 kr, to and fro. */
    static Requests reallocation(String id, boolean there) {
        String amount = there ? "0.01" : "-0.01";
        String opposite = there ? "-0.01" : "0.01";
        return new Requests("/api/v1/budgets/2014/adjustments", id, """
                {"kind":"REALLOCATION","decision":%s,"effectiveMonth":"2014-05","recurrence":"ONE_OFF","reason":"%s",
                 "lines":[%s,%s]}""".formatted(
                        DECISION, id, line("1310", amount), line("1320", opposite)));
    }

    /** The ids of the requests that an event tells of. */
    static List<String> in(JsonNode event) {
        List<String> ids = new ArrayList<>();
        if (event.has("adjustment")) {
            ids.add(event.at("/adjustment/reason").asString());
        }
        event.path("vouchers").forEach(voucher -> {
            String key = voucher.get("key").asString();
            ids.add(key.substring(key.lastIndexOf('-') + 1));
        });
        return ids;
    }

    /** The key makes a repetition one effect, and is the request's own. */
    Clerk.Answer sendBy(Clerk clerk) throws IOException {
        return clerk.post(path, "key-" + id, body);
    }
}
