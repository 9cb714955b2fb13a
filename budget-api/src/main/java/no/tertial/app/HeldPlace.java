package no.tertial.app;

import no.tertial.eventstore.ReadModelEvents;
import no.tertial.journal.ImportEvent.ImportCompleted;
import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds the read model's place while a whole import is counted, which may take longer than an instance has before others
 * think it dead: they wait for the row, and cannot take over and count the same once more in vain.
 */
@Configuration(proxyBeanMethods = false)
@Profile("postgres")
class HeldPlace {
    @Autowired
    void configure(EventProcessingConfigurer processing, JdbcTemplate db) {
        processing.registerHandlerInterceptor(ReadModelEvents.PROCESSOR, _ -> (work, chain) -> {
            if (ImportCompleted.class.isAssignableFrom(work.getMessage().getPayloadType())) {
                db.query(
                        "select segment from token_entry where processor_name = ? for update",
                        (row, _) -> row.getInt(1),
                        ReadModelEvents.PROCESSOR);
            }
            return chain.proceed();
        });
    }
}
