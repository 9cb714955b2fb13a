package no.tertial.faults;

import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import no.tertial.app.Office;
import no.tertial.app.TestDatabase;
import no.tertial.journal.PeriodCommand.ClosePeriod;
import no.tertial.period.FiscalYear;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of voucher numbers and periods can be had again from the events. */
@Tag("service")
class LedgerRebuildTest {
    @Test
    void rows_that_were_lost_are_made_anew_at_a_start_that_is_asked_to() {
        // given a voucher and a closed period, whose rows are then lost
        FiscalYear year = Office.newYear();
        Map<String, Object> database = new HashMap<>(TestDatabase.current().fresh());
        try (Node node = Node.on(TestDatabase.current(), database)) {
            node.office().open();
            node.office().post(Office.voucher(year.period(8), "1", DRUG_PURCHASES, kroner(100)));
            node.office().send(new ClosePeriod(year.period(3)));
            JdbcTemplate db = node.bean(JdbcTemplate.class);
            db.update("delete from voucher_claim");
            db.update("delete from ledger_period");
        }

        // when
        database.put("tertial.rebuild-ledger", true);
        try (Node node = Node.on(TestDatabase.current(), database)) {
            // then
            assertThat(node.number("select count(*) from voucher_claim where number = '1'"))
                    .isEqualTo(1);
            assertThat(node.number("select count(*) from ledger_period where number = 3 and status = 'CLOSED'"))
                    .isEqualTo(1);
        }
    }
}
