package no.tertial.app;

import java.util.stream.Stream;
import no.tertial.command.Ledger;
import no.tertial.eventstore.EventFeed;
import no.tertial.eventstore.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the rows of voucher numbers and periods anew from the events, before the service takes its first request. Asked for
 * with {@code tertial.rebuild-ledger=true}; no other instance may run meanwhile.
 */
@Component
@ConditionalOnProperty("tertial.rebuild-ledger")
class LedgerRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerRebuild.class);

    LedgerRebuild(Ledger ledger, EventFeed feed, TransactionTemplate transaction) {
        transaction.executeWithoutResult(_ -> {
            try (Stream<StoredEvent> events = feed.all()) {
                ledger.rebuildFrom(events);
            }
        });
        LOG.info("Voucher numbers and periods were made anew from the events");
    }
}
