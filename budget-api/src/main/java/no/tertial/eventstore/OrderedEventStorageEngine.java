package no.tertial.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.tertial.eventstore.StoreHead.Head;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Axon's JDBC engine with positions and recorded times given out under the store's one lock. */
public final class OrderedEventStorageEngine extends JdbcEventStorageEngine {
    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("event_entry")
            .globalIndexColumn("position")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("stream")
            .sequenceNumberColumn("sequence")
            .typeColumn("stream_type")
            .timestampColumn("recorded_at")
            .payloadTypeColumn("event_type")
            .payloadRevisionColumn("event_revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    private static final String INSERT = """
            insert into event_entry (position, event_id, stream, sequence, stream_type, recorded_at,
                event_type, event_revision, payload, metadata)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /**
     * How many events of a stream one query asks for. Without an end the database has to guess how long the tail is, and
     * where it guessed wrong it was seen to read the whole table.
     */
    private static final long READ_AT_ONCE = 200;

    private final StoreHead storeHead;
    private final JdbcTemplate db;

    OrderedEventStorageEngine(Builder builder, StoreHead storeHead, JdbcTemplate db) {
        super(builder);
        this.storeHead = storeHead;
        this.db = db;
    }

    @Override
    protected PreparedStatement appendEvents(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        Head head = storeHead.take();
        OffsetDateTime recordedAt = storeHead.recordingTimeAfter(head).atOffset(ZoneOffset.UTC);
        PreparedStatement insert = connection.prepareStatement(INSERT);
        long position = head.position();
        for (EventMessage<?> message : events) {
            position++;
            addRow(insert, position, recordedAt, (DomainEventMessage<?>) message, serializer);
        }
        storeHead.advanceTo(new Head(position, recordedAt.toInstant()));
        return insert;
    }

    private static void addRow(
            PreparedStatement insert,
            long position,
            OffsetDateTime recordedAt,
            DomainEventMessage<?> event,
            Serializer serializer)
            throws SQLException {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        insert.setLong(1, position);
        insert.setString(2, event.getIdentifier());
        insert.setString(3, event.getAggregateIdentifier());
        insert.setLong(4, event.getSequenceNumber());
        insert.setString(5, event.getType());
        insert.setObject(6, recordedAt);
        insert.setString(7, payload.getType().getName());
        insert.setString(8, payload.getType().getRevision());
        insert.setBytes(9, Compression.packed(payload.getData()));
        insert.setBytes(10, metadata.getData());
        insert.addBatch();
    }

    @Override
    @SuppressWarnings("unchecked")
    protected <T> T readPayload(ResultSet row, String column) throws SQLException {
        byte[] stored = row.getBytes(column);
        return (T) (column.equals(SCHEMA.payloadColumn()) ? Compression.unpacked(stored) : stored);
    }

    @Override
    protected Instant readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What has happened in the streams after the given sequence numbers, each in its order; mostly one query for all. */
    public List<DomainEventMessage<?>> tailsOf(List<StreamVersion> streams) {
        List<DomainEventData<?>> rows = new ArrayList<>();
        List<StreamVersion> unread = streams;
        while (!unread.isEmpty()) {
            List<DomainEventData<?>> next = nextOf(unread);
            rows.addAll(next);
            unread = unread.stream()
                    .map(version -> new StreamVersion(version.stream(), version.sequence() + READ_AT_ONCE))
                    .filter(version -> next.stream().anyMatch(version::isOf))
                    .toList();
        }
        return events(rows);
    }

    private List<DomainEventMessage<?>> events(List<DomainEventData<?>> rows) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(rows.stream(), getEventSerializer(), upcasterChain)
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .toList();
    }

    /** The stream's event of that sequence number. */
    public Optional<DomainEventMessage<?>> at(String stream, long sequence) {
        return one("where stream = ? and sequence = ?", stream, sequence);
    }

    /** The stream's last event. */
    public Optional<DomainEventMessage<?>> lastOf(String stream) {
        return one("where stream = ? order by sequence desc fetch first 1 row only", stream);
    }

    /** The position of the stream's last event; 0 where it has none. */
    public long positionOf(String stream) {
        Long position = db.queryForObject(
                "select coalesce(max(position), 0) from event_entry where stream = ? and sequence = ("
                        + "select max(sequence) from event_entry where stream = ?)",
                Long.class,
                stream,
                stream);
        return position == null ? 0 : position;
    }

    private Optional<DomainEventMessage<?>> one(String which, Object... parameters) {
        return events(db.query(
                        "select " + SCHEMA.trackedEventFields() + " from event_entry " + which,
                        (row, _) -> getDomainEventData(row),
                        parameters))
                .stream()
                .findFirst();
    }

    /** The events at the positions, in the store's order. */
    List<TrackedEventMessage<?>> at(List<Long> positions) {
        String marks = String.join(", ", Collections.nCopies(positions.size(), "?"));
        List<TrackedEventData<?>> rows = db.query(
                "select " + SCHEMA.trackedEventFields() + " from event_entry where position in (" + marks
                        + ") order by position",
                (row, _) -> new TrackedDomainEventData<>(
                        new GlobalSequenceTrackingToken(row.getLong(SCHEMA.globalIndexColumn())),
                        getDomainEventData(row)),
                positions.toArray());
        return EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), getEventSerializer(), upcasterChain)
                .<TrackedEventMessage<?>>map(event -> event)
                .toList();
    }

    private List<DomainEventData<?>> nextOf(List<StreamVersion> streams) {
        String next = "select " + SCHEMA.trackedEventFields()
                + " from event_entry where stream = ? and sequence > ? and sequence <= ?";
        List<Object> parameters = new ArrayList<>();
        streams.forEach(stream -> {
            parameters.add(stream.stream());
            parameters.add(stream.sequence());
            parameters.add(stream.sequence() + READ_AT_ONCE);
        });
        return db.query(
                String.join(" union all ", Collections.nCopies(streams.size(), next)) + " order by position",
                (row, _) -> getDomainEventData(row),
                parameters.toArray());
    }

    /** Every event after the position, in the store's order, read in batches as the stream is consumed. */
    @SuppressWarnings("unchecked")
    public Stream<TrackedEventMessage<?>> after(long position) {
        return (Stream<TrackedEventMessage<?>>)
                readEvents(GapAwareTrackingToken.newInstance(position, Collections.emptySet()), false);
    }

    /** @param sequence the sequence number of the last event that is known; -1 where none is */
    public record StreamVersion(String stream, long sequence) {
        private boolean isOf(DomainEventData<?> event) {
            return event.getAggregateIdentifier().equals(stream) && event.getSequenceNumber() == sequence;
        }
    }
}
