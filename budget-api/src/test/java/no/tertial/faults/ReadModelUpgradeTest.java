package no.tertial.faults;

import static no.tertial.fixtures.Drammen.DRUG_PURCHASES;
import static no.tertial.money.Money.kroner;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import no.tertial.app.Office;
import no.tertial.app.ReadModelOperations;
import no.tertial.app.TestDatabase;
import no.tertial.app.Together;
import no.tertial.app.Together.Outcome;
import no.tertial.eventstore.ReadModelEvents;
import no.tertial.period.FiscalYear;
import no.tertial.replay.ReadModel;
import org.axonframework.config.EventProcessingConfiguration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A new version of the service may have other read tables; nothing of the events is lost by that, and nothing doubled. */
@Tag("service")
class ReadModelUpgradeTest {
    private final TestDatabase database = TestDatabase.current();
    private final Map<String, Object> properties = database.fresh();
    private final FiscalYear year = Office.newYear();

    @Test
    void what_an_older_version_had_counted_is_counted_anew_once_by_two_services_that_start_together() {
        // given events, and the tables of the first version with what that one had made of them
        try (Node old = Node.on(database, properties)) {
            old.office().open();
            old.office().adopt(year);
            old.office().post(Office.voucher(year.period(8), "1", DRUG_PURCHASES, kroner(100)));
            awaitAllKnown(old);
            putBackToTheFirstVersion(old);
        }

        // when
        List<Outcome<Node>> started = Together.times(2, _ -> Node.on(database, properties));

        // then
        try (Node one = started.getFirst().orThrow();
                Node other = started.getLast().orThrow()) {
            assertAllCounted(one);
            assertAllCounted(other);
            one.office().post(Office.voucher(year.period(9), "2", DRUG_PURCHASES, kroner(100)));
            assertAllCounted(other);
        }
    }

    @Test
    void what_this_version_has_counted_is_not_counted_again() {
        // given
        try (Node before = Node.on(database, properties)) {
            before.office().open();
            awaitAllKnown(before);
            before.bean(JdbcTemplate.class).update("update organisation_area set name = 'as it was'");
        }

        // when
        try (Node after = Node.on(database, properties)) {
            // then
            awaitAllKnown(after);
            assertThat(after.number("select count(*) from organisation_area where name = 'as it was'"))
                    .isEqualTo(2);
        }
    }

    private static void putBackToTheFirstVersion(Node node) {
        node.bean(EventProcessingConfiguration.class)
                .eventProcessor(ReadModelEvents.PROCESSOR)
                .orElseThrow()
                .shutDown();
        JdbcTemplate db = node.bean(JdbcTemplate.class);
        var known = db.queryForList("select position, recorded_nanos from known_position");
        var tables = db.queryForList("""
                select table_name from information_schema.tables where table_schema = current_schema
                and lower(table_name) not in ('store_history', 'store_head', 'store_turn', 'event_entry', 'token_entry', 'request_key',
                    'free_text', 'voucher_claim', 'ledger_period', 'rebuild_turn')""", String.class);
        tables.forEach(table -> db.execute("drop table \"" + table + "\" cascade"));
        Flyway.configure()
                .dataSource(node.bean(DataSource.class))
                .locations("classpath:db/read")
                .table("read_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target("1")
                .load()
                .migrate();
        known.forEach(row ->
                db.update("insert into known_position values (?, ?)", row.get("position"), row.get("recorded_nanos")));
        db.update("insert into organisation_area values ('99', 'Utdatert', date '2012-01-01', 1, null)");
        db.update("insert into figure_year values (2014, 1, 0, 0, 5)");
    }

    private static void assertAllCounted(Node node) {
        awaitAllKnown(node);
        assertThat(node.number("select count(*) from known_position")).isEqualTo(node.head());
        assertThat(node.bean(ReadModelOperations.class).check().tables())
                .allSatisfy(table ->
                        assertThat(table.differences()).as(table.table()).isEmpty());
    }

    private static void awaitAllKnown(Node node) {
        ReadModel readModel = node.bean(ReadModel.class);
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (readModel.position() < node.head()) {
            assertThat(Instant.now()).as("all counted in a minute").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
