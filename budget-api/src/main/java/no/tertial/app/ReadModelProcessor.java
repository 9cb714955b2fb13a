package no.tertial.app;

import no.tertial.eventstore.ReadModelEvents;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;

/**
 * How the read model follows the events: alone, in order, rows and token in one transaction. Where an event cannot be
 * taken in it stops before it and tries again; it never goes on without it, for then totals would lie.
 */
@Configuration(proxyBeanMethods = false)
class ReadModelProcessor {
    /** One, so that everything before a poison event is counted, and nothing from it on. */
    private static final int EVENTS_IN_A_TRANSACTION = 1;

    /** How often a stopped read model, or the one of a node that died, is looked after. */
    private static final long CLAIM_AGAIN_MS = 1_000;

    @Autowired
    void configure(EventProcessingConfigurer processing) {
        processing
                .registerPooledStreamingEventProcessor(
                        ReadModelEvents.PROCESSOR,
                        configuration -> configuration.eventStore(),
                        (_, processor) -> oneSegment(processor))
                .registerListenerInvocationErrorHandler(
                        ReadModelEvents.PROCESSOR, _ -> PropagatingErrorHandler.instance());
    }

    private static PooledStreamingEventProcessor.Builder oneSegment(PooledStreamingEventProcessor.Builder processor) {
        return processor
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(EVENTS_IN_A_TRANSACTION)
                .tokenClaimInterval(CLAIM_AGAIN_MS)
                .errorHandler(PropagatingErrorHandler.instance());
    }
}
