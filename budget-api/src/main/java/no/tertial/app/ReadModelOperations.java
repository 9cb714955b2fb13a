package no.tertial.app;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import no.tertial.eventstore.EventFeed;
import no.tertial.eventstore.ReadModelEvents;
import no.tertial.readside.ReadSide;
import no.tertial.replay.Comparison;
import no.tertial.replay.Rebuild;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Builds the read model anew beside the live one: to see that they are equal, or to put the new one in its place. */
@Component
public class ReadModelOperations {
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelOperations.class);
    private static final String BESIDE = "replay";

    private final DataSource dataSource;
    private final Rebuild rebuild;
    private final EventFeed feed;
    private final ReadSide readSide;
    private final EventProcessingConfiguration processing;
    private final AtomicReference<@Nullable Comparison> lastCheck = new AtomicReference<>();

    ReadModelOperations(
            DataSource dataSource, EventFeed feed, ReadSide readSide, EventProcessingConfiguration processing) {
        this.dataSource = dataSource;
        this.rebuild = new Rebuild(dataSource, BESIDE, ReadSide::projections);
        this.feed = feed;
        this.readSide = readSide;
        this.processing = processing;
    }

    /** Compares the live read model with one built anew from the events. The service goes on meanwhile. */
    @Scheduled(cron = "${tertial.check-cron:0 30 3 * * *}")
    public synchronized Comparison check() {
        return kept(Held.REBUILD.during(dataSource, () -> rebuild.compare(feed::upTo)));
    }

    /**
     * Puts a read model built anew in place of the live one. Until it is done, answers come from the old one and take in
     * no new events, on any instance.
     *
     * @return how the old one differed from the events
     */
    public synchronized Comparison rebuild() {
        EventProcessor processor =
                processing.eventProcessor(ReadModelEvents.PROCESSOR).orElseThrow();
        processor.shutDown();
        try {
            Comparison before = Held.REBUILD.during(
                    dataSource, () -> Held.LIVE_READ_MODEL.during(dataSource, () -> rebuild.replace(feed::upTo)));
            lastCheck.set(null);
            return before;
        } finally {
            readSide.forget();
            processor.start();
        }
    }

    /** What the last comparison found; empty before the first and after a rebuild. */
    public Optional<Comparison> lastCheck() {
        return Optional.ofNullable(lastCheck.get());
    }

    private Comparison kept(Comparison comparison) {
        lastCheck.set(comparison);
        if (!comparison.equal()) {
            LOG.error("ALARM: at position {} the read model differs from the events", comparison.position());
        }
        return comparison;
    }
}
