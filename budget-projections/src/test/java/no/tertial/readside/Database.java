package no.tertial.readside;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import no.tertial.replay.ReadSchema;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The databases that the read side runs on; the real ones, empty for each test. */
public enum Database {
    H2 {
        @Override
        DataSource empty(String name) {
            JdbcDataSource dataSource = new JdbcDataSource();
            dataSource.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=5000");
            return dataSource;
        }
    },
    POSTGRESQL {
        @Override
        DataSource empty(String name) {
            new JdbcTemplate(server().getPostgresDatabase()).execute("create database " + name);
            return server().getDatabase("postgres", name);
        }
    };

    private static @Nullable EmbeddedPostgres server;

    private static synchronized EmbeddedPostgres server() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.start();
            }
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    abstract DataSource empty(String name);

    /** A new database with the tables of the read model, behind a pool as in the service. */
    public DataSource migrated() {
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setMaximumPoolSize(4);
        dataSource.setMinimumIdle(0);
        dataSource.setIdleTimeout(10_000);
        dataSource.setDataSource(empty("t" + UUID.randomUUID().toString().replace("-", "")));
        ReadSchema.migrate(dataSource);
        return dataSource;
    }
}
