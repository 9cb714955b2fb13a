package no.tertial.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The least that an ordered append can be: the service's own tables, and nothing but prepared statements on as many
 * connections as there are clients. One transaction is a key row, the head row locked, event rows, the head moved on.
 */
final class OrderedAppendInSql implements AutoCloseable {
    private static final String KEY = """
            insert into request_key (actor, request_key, request_hash, receipt, recorded_at) values (?, ?, ?, ?, ?)""";
    private static final String LOCK = "select position, recorded_at from store_head where id = 1 for update";
    private static final String EVENT = """
            insert into event_entry (position, event_id, stream, sequence, stream_type, recorded_at,
                event_type, event_revision, payload, metadata)
            values (?, ?, ?, ?, 'budget', ?, 'budget.appropriation-reallocated.v1', null, ?, ?)""";
    private static final String ADVANCE = "update store_head set position = ?, recorded_at = ? where id = 1";

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService clients;
    private final byte[] payload;
    private final byte[] metadata;
    private final int eventsEach;

    /**
     * @param empty a database of its own; gets the tables of the store
     * @param eventsEach how many event rows a transaction has
     */
    OrderedAppendInSql(DataSource empty, int clients, byte[] payload, byte[] metadata, int eventsEach)
            throws SQLException {
        this.payload = payload.clone();
        this.metadata = metadata.clone();
        this.eventsEach = eventsEach;
        this.clients = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            connections.add(empty.getConnection());
        }
        ScriptUtils.executeSqlScript(connections.getFirst(), new ClassPathResource("db/store/V1__store.sql"));
        for (Connection connection : connections) {
            connection.setAutoCommit(false);
        }
    }

    /** Appends so many times on each connection; answers how many times in all. */
    long append(int timesEach) throws Exception {
        List<Callable<Integer>> tasks = connections.stream()
                .<Callable<Integer>>map(connection -> () -> append(connection, timesEach))
                .toList();
        long appended = 0;
        for (Future<Integer> done : clients.invokeAll(tasks)) {
            appended += done.get();
        }
        return appended;
    }

    private int append(Connection connection, int times) throws SQLException {
        try (PreparedStatement key = connection.prepareStatement(KEY);
                PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement event = connection.prepareStatement(EVENT);
                PreparedStatement advance = connection.prepareStatement(ADVANCE)) {
            for (int i = 0; i < times; i++) {
                OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
                insertKey(key, now);
                long position = locked(lock);
                for (int row = 0; row < eventsEach; row++) {
                    position++;
                    addEvent(event, position, now);
                }
                event.executeBatch();
                advance.setLong(1, position);
                advance.setObject(2, now);
                advance.executeUpdate();
                connection.commit();
            }
        }
        return times;
    }

    private static void insertKey(PreparedStatement key, OffsetDateTime now) throws SQLException {
        key.setString(1, "finance");
        key.setString(2, UUID.randomUUID().toString());
        key.setString(3, "0".repeat(64));
        key.setString(4, "{\"position\":1,\"id\":\"" + UUID.randomUUID() + "\",\"events\":1,\"afterCutOff\":[]}");
        key.setObject(5, now);
        key.executeUpdate();
    }

    private static long locked(PreparedStatement lock) throws SQLException {
        try (ResultSet head = lock.executeQuery()) {
            head.next();
            return head.getLong(1);
        }
    }

    private void addEvent(PreparedStatement event, long position, OffsetDateTime now) throws SQLException {
        event.setLong(1, position);
        event.setString(2, UUID.randomUUID().toString());
        event.setString(3, "budget-2014");
        event.setLong(4, position);
        event.setObject(5, now);
        event.setBytes(6, payload);
        event.setBytes(7, metadata);
        event.addBatch();
    }

    @Override
    public void close() throws SQLException {
        clients.shutdown();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
