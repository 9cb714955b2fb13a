package no.tertial.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The database that the service's tests run on: H2 in a file, or a real PostgreSQL that is started for them. The build
 * runs the tests on both; {@code -Dtertial.test.database=postgres} chooses the second by hand.
 */
public enum TestDatabase {
    H2 {
        @Override
        public Map<String, Object> fresh() {
            return Map.of("tertial.data-dir", newFolder());
        }

        @Override
        public String[] profiles() {
            return new String[] {"local"};
        }
    },
    POSTGRES {
        @Override
        public Map<String, Object> fresh() {
            String name = "tertial" + CREATED.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot create a database for the tests", e);
            }
            return Map.of(
                    "tertial.data-dir",
                    newFolder(),
                    "spring.datasource.url",
                    Server.RUNNING.getJdbcUrl("postgres", name),
                    "spring.datasource.username",
                    "postgres",
                    "spring.datasource.password",
                    "postgres");
        }

        @Override
        public String[] profiles() {
            return new String[] {"local", "postgres"};
        }
    };

    private static final AtomicInteger CREATED = new AtomicInteger();

    private static String newFolder() {
        try {
            Path tests = Files.createDirectories(Path.of("target", "test-data"));
            return Files.createTempDirectory(tests, "tertial").toAbsolutePath().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that this run uses. */
    public static TestDatabase current() {
        return "postgres".equals(System.getProperty("tertial.test.database")) ? POSTGRES : H2;
    }

    /** The properties of a new, empty database. */
    public abstract Map<String, Object> fresh();

    /** The profiles that the service runs with on it. */
    public abstract String[] profiles();

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL could not be started", e);
            }
        }
    }
}
