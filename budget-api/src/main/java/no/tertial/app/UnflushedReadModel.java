package no.tertial.app;

import no.tertial.eventstore.ReadModelEvents;
import org.axonframework.config.EventProcessingConfigurer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets PostgreSQL flush the read model's transactions when it will. A crash may undo the last of them, but always rows and
 * token together, so they are read again from the events, which are flushed before anyone sees them. Each event is a
 * transaction here, and would else hold up the writers' own flushes.
 */
@Configuration(proxyBeanMethods = false)
@Profile("postgres")
class UnflushedReadModel {
    @Autowired
    void configure(EventProcessingConfigurer processing, JdbcTemplate db) {
        processing.registerHandlerInterceptor(ReadModelEvents.PROCESSOR, _ -> (_, chain) -> {
            db.execute("set local synchronous_commit = off");
            return chain.proceed();
        });
    }
}
