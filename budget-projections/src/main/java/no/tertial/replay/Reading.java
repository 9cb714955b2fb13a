package no.tertial.replay;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the read model as of a moment. All that one question selects comes from one consistent state. */
public final class Reading {
    private final JdbcClient db;
    private final TransactionTemplate snapshot;

    public Reading(DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Answers the question within one read-only transaction.
     *
     * @throws PositionNotReached when the asked position lies ahead of the read model
     */
    public <T> T at(AsOf asOf, BiFunction<JdbcClient, Moment, T> question) {
        T answer = snapshot.execute(_ -> question.apply(db, moment(asOf)));
        if (answer == null) {
            throw new IllegalStateException("A question has an answer");
        }
        return answer;
    }

    private Moment moment(AsOf asOf) {
        long present =
                known("order by position desc", null).map(Known::position).orElse(0L);
        Instant instant = asOf.knownAt();
        if (instant != null) {
            long position = known(
                            "where recorded_nanos <= ? order by recorded_nanos desc, position desc",
                            ReadModel.nanos(instant))
                    .map(Known::position)
                    .orElse(0L);
            return new Moment(position, instant, position == present);
        }
        long position = asOf.atPosition() == null ? present : asOf.atPosition();
        if (position > present) {
            throw new PositionNotReached(position, present);
        }
        Instant recordedAt =
                known("where position = ?", position).map(Known::recordedAt).orElse(null);
        return new Moment(position, recordedAt, position == present);
    }

    private record Known(long position, Instant recordedAt) {}

    private Optional<Known> known(String which, @Nullable Long parameter) {
        var statement =
                db.sql("select position, recorded_nanos from known_position " + which + " fetch first 1 row only");
        return (parameter == null ? statement : statement.param(parameter))
                .query((row, _) -> new Known(row.getLong(1), ReadModel.instant(row.getLong(2))))
                .optional();
    }
}
