package no.tertial.eventstore;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.PlatformTransactionManager;

/** The store's parts, named one by one: Axon's own choices would leave it without transactions. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    /** How long readers of other nodes may wait for an event, in milliseconds; those of this node are told at once. */
    private static final long POLL_MS = 50;

    /** The states in which PostgreSQL and H2 say that a lock could not be had in time; by themselves they look unlike. */
    private static final Set<String> LOCK_NOT_HAD = Set.of("55P03", "HYT00");

    @Bean
    SQLExceptionTranslator sqlExceptionTranslator() {
        SQLExceptionSubclassTranslator translator = new SQLExceptionSubclassTranslator();
        translator.setCustomTranslator((task, _, failure) ->
                LOCK_NOT_HAD.contains(failure.getSQLState()) ? new CannotAcquireLockException(task, failure) : null);
        return translator;
    }

    @Bean
    Flyway storeMigrations(DataSource dataSource) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/store")
                .table("store_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        flyway.migrate();
        return flyway;
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    /** For tokens and other things of Axon's own. */
    @Bean
    @Primary
    Serializer serializer() {
        return JacksonSerializer.defaultSerializer();
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer() {
        return new EventSerializer();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return JacksonSerializer.defaultSerializer();
    }

    @Bean
    StoreHead storeHead(JdbcTemplate db, Clock clock, @Qualifier("storeMigrations") Flyway migrated) {
        return new StoreHead(db, clock);
    }

    @Bean
    OrderedEventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            EventSerializer events,
            StoreHead head,
            JdbcTemplate db,
            @Value("${tertial.store.gap-timeout}") Duration gapTimeout) {
        JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(events)
                .snapshotSerializer(events)
                .schema(OrderedEventStorageEngine.SCHEMA)
                .persistenceExceptionResolver(new SQLStateResolver())
                .gapTimeout(Math.toIntExact(gapTimeout.toMillis()));
        return new OrderedEventStorageEngine(builder, head, db);
    }

    @Bean
    EmbeddedEventStore eventStore(OrderedEventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(POLL_MS)
                // only the newest, so that a reader that stopped reads again what is stored: it may be repaired
                .cachedEvents(1)
                .build();
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                // by default it is process and host, which two services may share; then both would follow the events
                .nodeId(TimeOrderedIds.next().toString())
                .contentType(byte[].class)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("claimed_at")
                        .setOwnerColumn("owner")
                        .build())
                .build();
    }

    @Bean
    Provenance provenance() {
        return new Provenance();
    }

    @Bean
    EventFeed eventFeed(OrderedEventStorageEngine engine) {
        return new EventFeed(engine);
    }
}
