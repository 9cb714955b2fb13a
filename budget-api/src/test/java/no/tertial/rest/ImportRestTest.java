package no.tertial.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.tertial.rest.RestClientOf.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A ledger file from its being handed in until its lines count. */
class ImportRestTest extends FileImportRestTest {
    @Test
    void a_file_is_taken_in_and_counts_once_however_often_it_comes() {
        // given
        adopt(2560);

        // when
        JsonNode run = ended(handIn(two(2560)));

        // then
        assertThat(run.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(run.get("progress").toString())
                .isEqualTo("""
                {"bytesRead":%d,"rows":3,"vouchers":2,"known":0,"leftOut":0,"errors":0,"lines":3,"linesPosted":3}""".formatted(two(2560).getBytes(UTF_8).length));
        assertThat(actual(2560, run)).isEqualTo("1250.50");

        // and when the same comes again, with one voucher more
        JsonNode same = ended(handIn(two(2560)));
        JsonNode more = ended(handIn(two(2560) + line(2560, "3", 4, "", "1310", "1,00")));

        // then
        assertThat(same.get("nothingNew").asBoolean()).isTrue();
        assertThat(same.get("position").isNull()).isTrue();
        assertThat(more.get("progress").get("vouchers").asInt()).isEqualTo(1);
        assertThat(more.get("progress").get("known").asInt()).isEqualTo(2);
        assertThat(actual(2560, more)).isEqualTo("1251.50");
    }

    @Test
    void nothing_of_a_file_with_an_error_is_stored_and_it_can_be_mapped_and_tried_again() {
        // given a responsibility centre that is not known
        adopt(2561);
        JsonNode refused = ended(handIn(two(2561) + line(2561, "3", 5, "", "1311", "7,00")));
        String id = refused.get("id").asString();

        // then
        assertThat(refused.get("state").asString()).isEqualTo("INVALID");
        assertThat(actual(2561, refused)).isEqualTo("0.00");
        JsonNode error = as("finance")
                .get(PATH + "/" + id + "/errors")
                .json()
                .get("errors")
                .get(0);
        assertThat(error.get("row").asInt()).isEqualTo(5);
        assertThat(error.get("column").asString()).isEqualTo("ansvar");
        assertThat(error.get("code").asString()).isEqualTo("unknown-ansvar");
        assertThat(error.get("suggestion").asString()).isEqualTo("1310");
        assertThat(as("finance").get(PATH + "/" + id + "/unknown-codes").json().toString())
                .isEqualTo("""
                {"codes":[{"field":"ansvar","code":"1311","rows":1,"suggestion":"1310"}]}""");

        // and when it is mapped
        Answer again = as("finance").post(PATH + "/" + id + "/retry", """
                {"codes":{"ansvar":{"1311":"1310"}}}""");

        // then
        assertThat(again.status()).isEqualTo(202);
        JsonNode completed = ended(id);
        assertThat(completed.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(actual(2561, completed)).isEqualTo("1257.50");
    }

    @Test
    void good_vouchers_are_accepted_where_that_is_asked_for_and_bad_ones_are_left_out_whole() {
        // given voucher 2 has one bad line of two
        adopt(2562);
        String file = two(2562) + line(2562, "2", 4, "Strøm", "9999", "1,00");

        // when
        JsonNode run = ended(handIn(file, "policy", "ACCEPT_GOOD_VOUCHERS"));

        // then
        assertThat(run.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(run.get("progress").get("leftOut").asInt()).isEqualTo(1);
        assertThat(run.get("progress").get("errors").asInt()).isEqualTo(1);
        assertThat(actual(2562, run)).isEqualTo("1000.50");
    }

    @Test
    void a_file_all_of_whose_vouchers_were_left_out_is_not_one_with_nothing_new() {
        // when
        JsonNode run = ended(handIn(HEADER + line(2574, "1", 4, "", "9999", "1,00"), "policy", "ACCEPT_GOOD_VOUCHERS"));

        // then
        assertThat(run.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(run.get("progress").get("leftOut").asInt()).isEqualTo(1);
        assertThat(run.get("nothingNew").asBoolean()).isFalse();
    }

    @Test
    void a_voucher_that_stands_twice_in_a_json_file_is_left_out_whole_and_never_counts_twice() {
        // given
        adopt(2575);
        String batch = """
                {"client":"DK","series":"IF","vouchers":[%s,%s]}""".formatted(jsonVoucher(2575, "1"), jsonVoucher(2575, "2"));
        String overlapping = """
                {"client":"DK","series":"IF","vouchers":[%s]}""".formatted(jsonVoucher(2575, "2"));
        String file = "[" + batch + "," + overlapping + "]";

        // when
        JsonNode refused = ended(handIn(file));
        JsonNode accepted = ended(handIn(file, "policy", "ACCEPT_GOOD_VOUCHERS"));

        // then
        assertThat(refused.get("state").asString()).isEqualTo("INVALID");
        assertThat(errors(refused)).contains("duplicate-voucher").contains("DK-2575-IF-2");
        assertThat(accepted.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(accepted.get("progress").get("leftOut").asInt()).isEqualTo(1);
        assertThat(actual(2575, accepted)).isEqualTo("7.00");
    }

    private static String jsonVoucher(int year, String number) {
        return """
                {"number":"%2$s","date":"%1$d-03-15","period":"%1$d-03","controlTotal":"7.00","lines":[
                 {"ansvar":"1310","class":"OPERATING","account":"1470","function":"281","amount":"7.00"}]}""".formatted(year, number);
    }

    @Test
    void an_administrator_sees_no_import_of_figures() {
        // given an organisation and, after it, a ledger with an error
        String organisation = "område;områdenavn;enhet;enhetsnavn;ansvar;gyldig fra\nF1;x;y;z;F1?;01.01.2400\n";
        String ofAdmin = ended(as("admin")
                        .upload(
                                PATH,
                                "o",
                                Map.of("kind", "ORGANISATION"),
                                Map.of("o.csv", organisation.getBytes(UTF_8))))
                .get("id")
                .asString();
        String ofFinance = ended(handIn(HEADER + line(2576, "1", 3, "Navn", "9999", "1,00")))
                .get("id")
                .asString();

        // then
        for (String part : new String[] {"", "/progress", "/errors", "/unknown-codes"}) {
            String path = PATH + "/" + ofFinance + part;
            assertThat(as("admin").get(path).status()).as(path).isEqualTo(403);
            assertThat(as("auditor").get(path).status()).as(path).isEqualTo(200);
            assertThat(as("admin").get(PATH + "/" + ofAdmin + part).status())
                    .as(part)
                    .isEqualTo(200);
        }
        String listed = as("admin").get(PATH + "?limit=1").http().body();
        assertThat(listed).contains("\"ORGANISATION\"").doesNotContain("\"LEDGER\"");
        assertThat(as("auditor")
                        .get(PATH + "?limit=1")
                        .json()
                        .get("imports")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo(ofFinance);
    }

    @Test
    void the_same_number_with_other_content_is_an_error_that_names_both() {
        // given
        adopt(2563);
        JsonNode first = ended(handIn(two(2563)));

        // when
        JsonNode run = ended(handIn(HEADER + line(2563, "2", 4, "Strøm", "1310", "251,00")));

        // then
        assertThat(run.get("state").asString()).isEqualTo("INVALID");
        JsonNode error = as("finance")
                .speaking("en")
                .get(PATH + "/" + run.get("id").asString() + "/errors")
                .json()
                .get("errors")
                .get(0);
        assertThat(error.get("row").asInt()).isEqualTo(2);
        assertThat(error.get("text").asString())
                .isEqualTo("Voucher DK-2563-IF-2 came with import "
                        + first.get("id").asString()
                        + ", and says something else there. Correct the file, or reverse the earlier voucher"
                        + " and give the changed one a new number; the old number stays taken.");
    }

    @Test
    void lines_of_a_voucher_may_lie_apart_and_a_voucher_has_one_period_and_one_date() {
        adopt(2564);
        String apart = HEADER
                + line(2564, "1", 3, "", "1310", "1,00")
                + line(2564, "2", 3, "", "1310", "2,00")
                + line(2564, "1", 3, "", "1310", "4,00");
        JsonNode taken = ended(handIn(apart));
        JsonNode refused =
                ended(handIn(HEADER + line(2564, "5", 3, "", "1310", "1,00") + line(2564, "5", 4, "", "1310", "1,00")));

        assertThat(taken.get("progress").get("vouchers").asInt()).isEqualTo(2);
        assertThat(actual(2564, taken)).isEqualTo("7.00");
        assertThat(as("finance")
                        .get(PATH + "/" + refused.get("id").asString() + "/errors")
                        .json()
                        .get("errors")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("voucher-with-two-periods");
    }

    @Test
    void a_full_extract_is_held_against_the_ledger_and_what_is_gone_from_it_is_listed() {
        // given
        adopt(2565);
        JsonNode first = ended(handIn(two(2565), "extent", "FULL"));
        assertThat(first.get("report").get("reconciliation").get("differing").asInt())
                .isZero();
        assertThat(first.get("report").get("gone").get("count").asInt()).isZero();

        // when
        JsonNode run = ended(handIn(HEADER + line(2565, "2", 4, "Strøm", "1310", "250,00"), "extent", "FULL"));

        // then
        JsonNode report = run.get("report");
        assertThat(report.get("gone").get("vouchers").get(0).get("voucher").asString())
                .isEqualTo("DK-2565-IF-1");
        assertThat(report.get("reconciliation").get("difference").asString()).isEqualTo("1000.00");
        assertThat(report.get("reconciliation").get("differing").asInt()).isEqualTo(2);
    }

    @Test
    void the_ledger_is_held_against_a_trial_balance_that_came_along() {
        adopt(2566);
        String balance = "periode;ansvar;konto;beløp\n2566-03;1310;1470;1000,50\n2566-03;1210;1470;-0,50\n"
                + "2566-04;1310;1470;249,99\n";

        Answer started = as("finance")
                .upload(
                        PATH,
                        "balance",
                        Map.of(),
                        Map.of("ledger.csv", two(2566).getBytes(UTF_8), "trialBalance.csv", balance.getBytes(UTF_8)));

        JsonNode reconciliation = ended(started).get("report").get("reconciliation");
        assertThat(reconciliation.get("against").asString()).isEqualTo("TRIAL_BALANCE");
        assertThat(reconciliation.get("differences").toString()).isEqualTo("""
                [{"period":"2566-04","ansvar":"1310","account":"1470","stated":"249.99","ledger":"250.00",\
                "difference":"0.01"}]""");
    }

    @Test
    void a_repeated_request_makes_no_second_run_and_a_key_is_not_used_for_another_file() {
        adopt(2567);
        Answer first = handInUnder("once", two(2567));
        ended(first);
        Answer again = handInUnder("once", two(2567));

        assertThat(again.json().get("id")).isEqualTo(first.json().get("id"));
        assertThat(code(handInUnder("once", HEADER))).isEqualTo("422 idempotency-key-reused");
    }

    @Test
    void a_closed_period_takes_no_import_and_only_the_finance_office_hands_ledgers_in() {
        adopt(2568);
        as("finance").post("/api/v1/periods/2568-04/closing", "");

        JsonNode run = ended(handIn(two(2568)));

        assertThat(run.get("state").asString()).isEqualTo("INVALID");
        assertThat(as("finance")
                        .get(PATH + "/" + run.get("id").asString() + "/errors")
                        .json()
                        .get("errors")
                        .get(0)
                        .get("code")
                        .asString())
                .isEqualTo("period-is-closed");
        assertThat(code(as("auditor")
                        .upload(PATH, "k", Map.of(), Map.of("l.csv", two(2568).getBytes(UTF_8)))))
                .isEqualTo("403 not-permitted");
        assertThat(code(as("finance").get(PATH + "/999999"))).isEqualTo("404 not-found");
    }

    @Test
    void progress_is_told_until_the_end_and_errors_come_as_a_file_too() {
        adopt(2569);
        String id = ended(handIn(two(2569) + line(2569, "3", 5, "", "=1+1", "7,00")))
                .get("id")
                .asString();

        String told = as("finance").get(PATH + "/" + id + "/progress").http().body();
        assertThat(told).contains("event:progress").contains("\"state\":\"INVALID\"");

        Answer csv = RestClientOf.send(as("finance")
                .request(PATH + "/" + id + "/errors")
                .header("Accept", "text/csv")
                .GET());
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.http().body())
                .startsWith("\ufeffrow;column;code;text;suggestion")
                .contains("\n5;ansvar;");
    }

    @Test
    void what_was_imported_can_be_reversed() {
        adopt(2570);
        ended(handIn(two(2570)));

        Answer reversed = as("finance").post("/api/v1/vouchers/DK-2570-IF-2/reversal", """
                {"number":"2R","date":"2570-04-30","period":"2570-04"}""");

        assertThat(reversed.status()).isEqualTo(201);
        assertThat(get("/variances?year=2570&through=2570-12&unit=nav", reversed)
                        .get("total")
                        .get("actualToDate")
                        .asString())
                .isEqualTo("1000.50");
    }

    @Test
    void a_cancelled_import_never_counts_and_gives_its_numbers_and_periods_back() {
        // given a file of some length, so that it is still under way
        adopt(2571);
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 30_000; i++) {
            file.append(line(2571, "C" + i, 5, "", "1310", "1,00"));
        }
        String id = handIn(file.toString()).json().get("id").asString();

        // when
        Answer cancelled = as("finance").post(PATH + "/" + id + "/cancellation", "");

        // then
        assertThat(cancelled.status()).isEqualTo(202);
        JsonNode run = ended(id);
        assertThat(run.get("state").asString()).isEqualTo("CANCELLED");
        assertThat(code(as("finance").post(PATH + "/" + id + "/cancellation", "")))
                .isEqualTo("409 import-has-ended");
        JsonNode again = ended(handIn(HEADER + line(2571, "C7", 5, "", "1310", "3,00")));
        assertThat(again.get("progress").get("vouchers").asInt()).isEqualTo(1);
        assertThat(actual(2571, again)).isEqualTo("3.00");
        assertThat(as("finance").post("/api/v1/periods/2571-05/closing", "").status())
                .isEqualTo(201);
    }

    @Test
    void the_books_show_what_the_last_account_report_said_however_often_it_was_corrected() {
        // given the first quarter's report, twice, and a corrected one
        adopt(2572);
        assertThat(actual(2572, report('1', 400))).isEqualTo("400000.00");
        assertThat(report('1', 400).get("nothingNew").asBoolean()).isTrue();
        assertThat(actual(2572, report('1', 450))).isEqualTo("450000.00");

        // when the second quarter's comes, the first one's is closed, until what followed it is reversed
        assertThat(actual(2572, report('2', 1000))).isEqualTo("1000000.00");
        JsonNode refused = report('1', 470);
        as("finance").post("/api/v1/vouchers/DK-2572-KOSTRA-2572K2/reversal", """
                {"number":"2572K2T","date":"2572-06-30","period":"2572-06"}""");

        // then
        assertThat(errors(refused)).contains("kostra-later-report");
        assertThat(actual(2572, report('1', 470))).isEqualTo("470000.00");
        assertThat(actual(2572, report('2', 1100))).isEqualTo("1100000.00");
    }

    private JsonNode report(char quarter, int thousands) {
        return ended(handInReport(2572, quarter, thousands));
    }

    @Test
    void an_import_has_no_dry_run_and_names_the_preview() {
        adopt(2590);
        String id = ended(handIn(two(2590) + line(2590, "3", 5, "", "1311", "7,00")))
                .get("id")
                .asString();
        String latest = as("finance").get(PATH + "?limit=1").http().body();
        Map<String, byte[]> file = Map.of("ledger.csv", two(2590).getBytes(UTF_8));

        for (String language : List.of("nb", "nn", "en")) {
            RestClientOf finance = as("finance").speaking(language);
            List<Answer> answers = List.of(
                    finance.upload(PATH + "?dryRun=true", "dry", Map.of(), file),
                    finance.upload(PATH, "dry", Map.of("dryRun", "true"), file),
                    finance.post(PATH + "/" + id + "/retry?dryRun=true", """
                            {"codes":{"ansvar":{"1311":"1310"}}}"""),
                    finance.post(PATH + "/" + id + "/cancellation?dryRun=true", ""));

            assertThat(answers).extracting(ImportRestTest::code).containsOnly("400 dry-run-not-offered");
            assertThat(answers)
                    .extracting(answer -> answer.json().get("detail").asString())
                    .allMatch(detail -> detail.contains("/imports/previews"));
        }
        assertThat(as("finance").get(PATH + "?limit=1").http().body()).isEqualTo(latest);
    }

    @Test
    void a_code_of_a_field_that_no_file_has_is_refused_before_anything_is_done() {
        adopt(2591);
        String id = ended(handIn(two(2591) + line(2591, "3", 5, "", "1311", "7,00")))
                .get("id")
                .asString();
        String codes = """
                {"codes":{"konto":{"1471":"1470"}}}""";

        Answer retried = as("finance").post(PATH + "/" + id + "/retry", codes);

        assertThat(code(handIn(two(2591), "options", codes))).isEqualTo("400 field-unknown");
        assertThat(code(retried)).isEqualTo("400 field-unknown");
        assertThat(retried.json().at("/errors/0/pointer").asString()).isEqualTo("/codes/konto");
        assertThat(retried.json().get("detail").asString()).contains("konto", "account");
    }
}
