package no.tertial.command;

import java.time.Clock;
import no.tertial.eventstore.OrderedEventStorageEngine;
import no.tertial.eventstore.Provenance;
import no.tertial.eventstore.StoreHead;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a command: bus, transaction, provenance, idempotency, and one handler for all kinds of streams. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {
    @Bean
    CommandBus commandBus(TransactionManager transactions, RequestKeys keys, StoreHead head, Provenance provenance) {
        SimpleCommandBus bus =
                SimpleCommandBus.builder().transactionManager(transactions).build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(provenance));
        bus.registerHandlerInterceptor(new RequestKeyInterceptor(keys, head));
        return bus;
    }

    @Bean
    RequestKeys requestKeys(JdbcTemplate db, Clock clock) {
        return new RequestKeys(db, clock);
    }

    @Bean
    FreeTexts freeTexts(JdbcTemplate db) {
        return new FreeTexts(db);
    }

    @Bean
    Ledger ledger(JdbcTemplate db, OrderedEventStorageEngine engine, FreeTexts texts, ChunkTexts imported) {
        return new Ledger(db, engine, new Corrections(db, texts, imported));
    }

    @Bean
    ImportClaims importClaims(
            JdbcTemplate db, Ledger ledger, OrderedEventStorageEngine engine, TransactionTemplate transaction) {
        return new ImportClaims(db, ledger, engine, transaction);
    }

    @Bean
    ChunkTexts chunkTexts(JdbcTemplate db) {
        return new ChunkTexts(db);
    }

    @Bean
    StreamStates streamStates(OrderedEventStorageEngine engine) {
        return new StreamStates(engine);
    }

    @Bean
    PresentReference presentReference(StreamStates states) {
        return new PresentReference(states);
    }

    @Bean
    Commands commands(
            CommandBus bus,
            RequestKeys keys,
            Ledger ledger,
            StreamStates states,
            StoreHead head,
            EventStore events,
            FreeTexts texts,
            Reappropriation reappropriation) {
        StreamTypes types = new StreamTypes(Streams.all(ledger, reappropriation));
        DecisionHandler handler = new DecisionHandler(types, states, head, events, texts);
        types.commands().forEach(command -> bus.subscribe(command.getName(), handler));
        bus.subscribe(Together.class.getName(), handler);
        return new Commands(bus, keys);
    }
}
