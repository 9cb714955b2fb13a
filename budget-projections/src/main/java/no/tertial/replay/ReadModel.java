package no.tertial.replay;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** All projections over one schema, which stand at one position together. */
public final class ReadModel {
    private static final long NANOS_IN_A_SECOND = 1_000_000_000L;
    private static final long NOTHING_SURE = -1;
    private static final String POSITIONS = "known_position";

    private final List<Projection> projections;
    private final JdbcTemplate db;
    private long lastApplied = NOTHING_SURE;

    public ReadModel(List<Projection> projections, JdbcTemplate db) {
        this.projections = List.copyOf(projections);
        this.db = db;
    }

    /**
     * Writes what the event means, in the caller's transaction, which the caller also commits its own place in.
     *
     * @throws IllegalStateException when an event is missing or comes again: totals would silently be wrong
     */
    public void apply(Recorded recorded) {
        long present = position();
        if (recorded.position() != present + 1) {
            throw new IllegalStateException(
                    "Position " + recorded.position() + " cannot follow " + present + " in the read model");
        }
        if (lastApplied != present) {
            // a transaction was rolled back, or another node has written: what is held in memory may be wrong
            forget();
        }
        // until all have written it: where one fails, the others' memory holds what is rolled back
        lastApplied = NOTHING_SURE;
        projections.forEach(projection -> projection.apply(recorded, db));
        db.update(
                "insert into known_position (position, recorded_nanos) values (?, ?)",
                recorded.position(),
                nanos(recorded.recordedAt()));
        lastApplied = recorded.position();
    }

    /** The last event that was read; 0 before the first. */
    public long position() {
        Long position = db.queryForObject("select coalesce(max(position), 0) from known_position", Long.class);
        return position == null ? 0 : position;
    }

    /** Drops what is held in memory; needed after someone else has written the tables. */
    public void forget() {
        projections.forEach(Projection::forget);
    }

    /**
     * Throws away rows that were written under another version of the tables, so that all events are read anew, in the
     * caller's transaction, which also takes back the caller's own place. Of two callers one waits, and has nothing to do.
     *
     * @param version that the tables now have, see {@link ReadSchema#migrate}
     * @return whether the tables are empty now
     */
    public boolean emptyUnlessWrittenUnder(String version) {
        String written =
                db.queryForObject("select version from read_model_version where id = 1 for update", String.class);
        if (version.equals(written)) {
            return false;
        }
        tables().forEach(table -> db.update("delete from " + table));
        db.update("update read_model_version set version = ? where id = 1", version);
        forget();
        return true;
    }

    /** Every table of the read model. */
    List<String> tables() {
        return Stream.concat(
                        Stream.of(POSITIONS), projections.stream().flatMap(projection -> projection.tables().stream()))
                .toList();
    }

    /** The instant as a number that both databases keep exactly; instants beyond its range count as its ends. */
    static long nanos(Instant instant) {
        if (instant.getEpochSecond() >= Long.MAX_VALUE / NANOS_IN_A_SECOND) {
            return Long.MAX_VALUE;
        }
        if (instant.getEpochSecond() <= Long.MIN_VALUE / NANOS_IN_A_SECOND) {
            return Long.MIN_VALUE;
        }
        return instant.getEpochSecond() * NANOS_IN_A_SECOND + instant.getNano();
    }

    /** The instant that the number stands for. */
    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(0, nanos);
    }
}
