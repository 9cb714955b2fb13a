package no.tertial.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the read model anew from the events, in a second schema of the same database, and holds the live one against it.
 * The live one may go on reading events meanwhile; it is compared as it stood when the rebuild began.
 */
public final class Rebuild {
    private static final int EVENTS_IN_A_TRANSACTION = 500;

    private final DataSource live;
    private final String schema;
    private final Supplier<List<Projection>> projections;

    /**
     * @param schema the second one; whatever stands there is thrown away
     * @param projections makes new ones of every projection
     */
    public Rebuild(DataSource live, String schema, Supplier<List<Projection>> projections) {
        this.live = live;
        this.schema = schema;
        this.projections = projections;
    }

    /**
     * Rebuilds up to the live position, and compares every table row by row.
     *
     * @param eventsThrough opens the stored events from position 1 up to and including the given one, in their order
     */
    public Comparison compare(LongFunction<Stream<Recorded>> eventsThrough) {
        TransactionTemplate snapshot = new TransactionTemplate(new JdbcTransactionManager(live));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        Comparison comparison = snapshot.execute(_ -> {
            JdbcTemplate liveDb = new JdbcTemplate(live);
            long position = new ReadModel(List.of(), liveDb).position();
            return build(
                    eventsThrough, position, (rebuilt, tables) -> new Compare(liveDb, rebuilt, tables).at(position));
        });
        if (comparison == null) {
            throw new IllegalStateException("A comparison has a result");
        }
        return comparison;
    }

    /**
     * Rebuilds up to the live position, and puts the rebuilt rows in place of the live ones in one transaction. Nothing may
     * write the live tables meanwhile; whoever holds anything of them in memory must forget it afterwards.
     *
     * @return how the live tables differed before
     */
    public Comparison replace(LongFunction<Stream<Recorded>> eventsThrough) {
        Comparison before = compare(eventsThrough);
        new TransactionTemplate(new JdbcTransactionManager(live)).executeWithoutResult(_ -> {
            JdbcTemplate db = new JdbcTemplate(live);
            if (new ReadModel(List.of(), db).position() != before.position()) {
                throw new IllegalStateException("The live read model moved on; stop its processor first");
            }
            before.tables().forEach(table -> {
                String columns = String.join(", ", TableRows.columns(db, table.table()));
                db.update("delete from " + table.table());
                db.update("insert into %s (%s) select %s from %s.%s"
                        .formatted(table.table(), columns, columns, schema, table.table()));
            });
        });
        return before;
    }

    @FunctionalInterface
    private interface Use {
        Comparison of(JdbcTemplate rebuilt, List<String> tables);
    }

    /** One connection does it all, so that no other of the pool is ever left in the wrong schema. */
    private Comparison build(LongFunction<Stream<Recorded>> eventsThrough, long position, Use use) {
        ReadSchema.recreate(live, schema);
        try (Connection connection = live.getConnection()) {
            String own = connection.getSchema();
            connection.setSchema(schema);
            try {
                SingleConnectionDataSource beside = new SingleConnectionDataSource(connection, true);
                JdbcTemplate rebuilt = new JdbcTemplate(beside);
                ReadModel model = new ReadModel(projections.get(), rebuilt);
                try (Stream<Recorded> events = eventsThrough.apply(position)) {
                    applyAll(events.iterator(), model, new TransactionTemplate(new JdbcTransactionManager(beside)));
                }
                if (model.position() != position) {
                    throw new IllegalStateException(
                            "The events end at " + model.position() + ", the live read model at " + position);
                }
                return use.of(rebuilt, model.tables());
            } finally {
                connection.setSchema(own);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The rebuild lost its connection", failed);
        }
    }

    private static void applyAll(Iterator<Recorded> events, ReadModel model, TransactionTemplate transaction) {
        while (events.hasNext()) {
            transaction.executeWithoutResult(_ -> {
                for (int i = 0; i < EVENTS_IN_A_TRANSACTION && events.hasNext(); i++) {
                    model.apply(events.next());
                }
            });
        }
    }
}
