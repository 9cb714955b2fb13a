package no.tertial.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import no.tertial.command.Commands;
import no.tertial.command.FreeTexts;
import no.tertial.eventstore.EventFeed;
import no.tertial.readside.ReadSide;
import no.tertial.replay.Comparison;
import no.tertial.replay.ReadModel;
import no.tertial.replay.Rebuild;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A test of commands and their store, below HTTP. All of them share one service with the fixture's municipality and a
 * clock that can be moved; each takes years of its own.
 */
@Import(MovableClock.Wiring.class)
@TestPropertySource(properties = "tertial.store.gap-timeout=500ms")
public abstract class StoreTest extends ServiceTest {
    /** How long the service lets a request wait for another, and some more. */
    protected static final Duration WAITED_OUT = Duration.ofSeconds(15);

    @Autowired
    protected Commands commands;

    @Autowired
    protected JdbcTemplate db;

    @Autowired
    protected EventFeed feed;

    @Autowired
    protected FreeTexts texts;

    @Autowired
    protected MovableClock clock;

    @Autowired
    private ReadModel readModel;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PlatformTransactionManager transactions;

    protected Office office;

    @BeforeEach
    void open_the_office() {
        office = new Office(commands);
        office.open();
    }

    @AfterEach
    void set_the_clock_right() {
        clock.setOffBy(Duration.ZERO);
    }

    /** The last position that was given out. */
    protected long head() {
        return number("select position from store_head");
    }

    protected long number(String query, Object... parameters) {
        Long number = db.queryForObject(query, Long.class, parameters);
        if (number == null) {
            throw new IllegalStateException("No number: " + query);
        }
        return number;
    }

    /** The last position that the read model has taken in. */
    protected long known() {
        return readModel.position();
    }

    /** Waits until the read model has taken in everything. */
    protected void awaitAllKnown() {
        long head = head();
        await(() -> known() >= head);
    }

    /** Waits until it is so, and fails where it does not become so. */
    protected static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("It did not become so within a minute");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** The read model as it stands is the one that the events give. */
    protected void assertLiveEqualsRebuilt() {
        Comparison comparison = new Rebuild(dataSource, "beside", ReadSide::projections).compare(feed::upTo);
        assertThat(comparison.position()).isPositive();
        assertThat(comparison.tables())
                .allSatisfy(table ->
                        assertThat(table.differences()).as(table.table()).isEmpty());
        assertThat(comparison.equal()).isTrue();
    }

    /** What a table holds, in the order of all its columns. */
    protected List<String> rowsOf(String table) {
        return db.queryForList("select * from " + table).stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    /** Does the work while another transaction holds what it has touched; that one is then undone. */
    protected <T> T whileHeld(Runnable holding, Callable<T> work) {
        TransactionTemplate other = new TransactionTemplate(transactions);
        T result = other.execute(status -> {
            holding.run();
            T done = Together.run(work).getFirst().orThrow();
            status.setRollbackOnly();
            return done;
        });
        return Objects.requireNonNull(result);
    }

    protected TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }
}
