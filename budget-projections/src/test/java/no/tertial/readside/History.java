package no.tertial.readside;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import no.tertial.replay.ReadModel;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Recorded events, and the read model that reads them, as the processor does. One event a minute. */
public final class History {
    public static final Instant START = Instant.parse("2014-09-01T08:00:00Z");
    public static final String ACTOR = "finance";

    private final List<Recorded> recorded = new ArrayList<>();
    private final ReadModel model;
    private final TransactionTemplate transaction;

    public History(DataSource dataSource, Function<DataSource, ReadModel> model) {
        this.model = model.apply(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    /** When the event at the position was recorded. */
    public static Instant at(long position) {
        return START.plusSeconds(60 * position);
    }

    /** Records the events and lets the read model read them, all in one transaction. */
    public void record(List<?> events) {
        List<Recorded> batch = new ArrayList<>();
        for (Object event : events) {
            long position = recorded.size() + batch.size() + 1L;
            batch.add(new Recorded(event, position, at(position), ACTOR));
        }
        read(batch);
        recorded.addAll(batch);
    }

    public void record(Object event) {
        record(List.of(event));
    }

    /** Lets the read model read what was recorded elsewhere. */
    public void read(List<Recorded> batch) {
        transaction.executeWithoutResult(_ -> batch.forEach(model::apply));
    }

    /** The position of the last event. */
    public long position() {
        return recorded.size();
    }

    public Stream<Recorded> through(long position) {
        return recorded.stream().limit(position);
    }

    public ReadModel model() {
        return model;
    }

    public TransactionTemplate transaction() {
        return transaction;
    }
}
