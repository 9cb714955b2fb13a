package no.tertial.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.tertial.rest.RestClientOf.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ledger files that come at a bad time, or with something that does not fit. */
class ImportOddsRestTest extends FileImportRestTest {
    @Test
    void what_is_there_already_is_passed_over_although_its_period_has_been_closed() {
        // given
        adopt(2580);
        ended(handIn(two(2580)));
        assertThat(as("finance").post("/api/v1/periods/2580-03/closing", "").status())
                .isEqualTo(201);

        // when
        JsonNode run = ended(handIn(two(2580) + line(2580, "3", 5, "", "1310", "7,00"), "extent", "FULL"));

        // then
        assertThat(run.get("state").asString()).as(errors(run)).isEqualTo("COMPLETED");
        assertThat(run.get("progress").get("known").asInt()).isEqualTo(2);
        assertThat(run.get("progress").get("vouchers").asInt()).isEqualTo(1);
        assertThat(run.at("/report/reconciliation/differing").asInt()).isZero();
        assertThat(actual(2580, run)).isEqualTo("1257.50");
    }

    @Test
    void a_trial_balance_that_cannot_be_understood_stops_the_file_before_anything_counts() {
        adopt(2581);

        JsonNode run = ended(withTrialBalance(
                two(2581), "periode;ansvar;konto;beløp\n2581-03;1310;1470;1000,50\n2581-04;1310;1470;mye\n", ""));

        assertThat(run.get("state").asString()).isEqualTo("INVALID");
        assertThat(errors(run)).contains("trialBalance/beløp").contains("amount-unreadable");
        assertThat(actual(2581, run)).isEqualTo("0.00");
    }

    @Test
    void what_the_options_say_of_the_ledgers_own_columns_does_not_hinder_its_trial_balance() {
        adopt(2582);

        JsonNode run = ended(withTrialBalance(
                two(2582),
                "periode;ansvar;konto;beløp\n2582-03;1310;1470;1000,50\n2582-03;1210;1470;-0,50\n2582-04;1310;1470;250\n",
                """
                {"defaults":{"client":"DK","text":"Fra Visma"}}"""));

        assertThat(run.get("state").asString()).as(errors(run)).isEqualTo("COMPLETED");
        assertThat(run.at("/report/reconciliation/against").asString()).isEqualTo("TRIAL_BALANCE");
        assertThat(run.at("/report/reconciliation/differing").asInt()).isZero();
    }

    private Answer withTrialBalance(String ledger, String balance, String options) {
        return as("finance")
                .upload(
                        PATH,
                        "balance-" + ledger.hashCode(),
                        options.isEmpty() ? Map.of() : Map.of("options", options),
                        Map.of("ledger.csv", ledger.getBytes(UTF_8), "trialBalance.csv", balance.getBytes(UTF_8)));
    }

    @Test
    void vouchers_that_are_left_out_neither_hide_one_that_is_gone_nor_count_by_half() {
        // given
        adopt(2583);
        ended(handIn(two(2583)));

        // when one comes again, one is gone, and a new one is half good
        JsonNode run = ended(handIn(
                HEADER
                        + line(2583, "1", 3, "Husleie", "1310", "1000,50")
                        + line(2583, "1", 3, "Husleie", "1210", "-0,50")
                        + line(2583, "9", 4, "", "1310", "100,00")
                        + line(2583, "9", 4, "", "1399", "-100,00"),
                "extent",
                "FULL",
                "policy",
                "ACCEPT_GOOD_VOUCHERS"));

        // then
        assertThat(run.at("/report/gone/count").asInt()).isEqualTo(1);
        assertThat(run.at("/report/gone/vouchers/0/voucher").asString()).isEqualTo("DK-2583-IF-2");
        assertThat(run.at("/report/reconciliation/difference").asString()).isEqualTo("250.00");
        assertThat(errors(run)).contains("unknown-ansvar");
    }

    @Test
    void a_number_that_far_too_many_lines_have_is_an_error_and_no_burden() {
        adopt(2584);
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i <= 100_000; i++) {
            file.append(line(2584, "1", 5, "", "1310", "1,00"));
        }

        JsonNode run = ended(handIn(file.toString()));

        assertThat(run.get("state").asString()).isEqualTo("INVALID");
        assertThat(errors(run)).contains("voucher-too-long");
    }

    @Test
    void account_reports_that_come_at_once_do_not_count_a_quarter_twice() {
        adopt(2585);
        Answer first = handInReport(2585, '1', 400);
        Answer second = handInReport(2585, '2', 1000);

        ended(first);

        assertThat(actual(2585, ended(second))).isEqualTo("1000000.00");
    }
}
