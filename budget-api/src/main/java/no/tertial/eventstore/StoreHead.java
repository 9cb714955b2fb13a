package no.tertial.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The one row that orders everything. Whoever takes it holds it until its transaction ends, so what is decided while
 * holding it is decided on all that was ever accepted, positions have no gaps, and recorded time never runs backwards.
 */
public final class StoreHead {
    private static final String RESOURCE = StoreHead.class.getName();

    private final JdbcTemplate db;
    private final Clock clock;

    StoreHead(JdbcTemplate db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The last position and its time, locked for the current transaction; waits for whoever holds it. */
    public Head take() {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource(RESOURCE, _ -> lock());
    }

    /**
     * The turn is waited for on a row that nobody changes. H2 loses a change of the head when somebody who has waited for
     * the head itself is refused and rolls back.
     */
    private Head lock() {
        db.queryForObject("select id from store_turn where id = 1 for update", Integer.class);
        Head head = db.queryForObject(
                "select position, recorded_at from store_head where id = 1 for update", StoreHead::read);
        if (head == null) {
            throw new IllegalStateException("The store has no head row");
        }
        return head;
    }

    /** The time to record an event at after the given head: now, or the head's time where the clock lags behind it. */
    Instant recordingTimeAfter(Head head) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isAfter(head.recordedAt()) ? now : head.recordedAt();
    }

    /** Moves the head on; the caller holds it. */
    void advanceTo(Head head) {
        db.update(
                "update store_head set position = ?, recorded_at = ? where id = 1",
                head.position(),
                head.recordedAt().atOffset(ZoneOffset.UTC));
        CurrentUnitOfWork.get().root().resources().put(RESOURCE, head);
    }

    /** The last position, as committed. */
    public long position() {
        Long position = db.queryForObject("select position from store_head where id = 1", Long.class);
        return position == null ? 0 : position;
    }

    private static Head read(ResultSet row, int rowNumber) throws SQLException {
        return new Head(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
    }

    /** @param position the last position given out; 0 before the first event */
    public record Head(long position, Instant recordedAt) {}
}
