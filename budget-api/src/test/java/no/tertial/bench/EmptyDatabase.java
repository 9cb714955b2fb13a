package no.tertial.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import no.tertial.app.TestDatabase;

/** A new database with nothing in it, with the options that the service uses: H2 and PostgreSQL both flush each commit. */
final class EmptyDatabase {
    private static final String LIKE_THE_SERVICE =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";

    private EmptyDatabase() {}

    static HikariDataSource of(TestDatabase database, int connections) {
        Map<String, Object> properties = database.fresh();
        HikariDataSource dataSource = new HikariDataSource();
        dataSource.setMaximumPoolSize(connections);
        if (database == TestDatabase.H2) {
            dataSource.setJdbcUrl("jdbc:h2:file:" + properties.get("tertial.data-dir") + "/bench" + LIKE_THE_SERVICE);
        } else {
            dataSource.setJdbcUrl(String.valueOf(properties.get("spring.datasource.url")));
            dataSource.setUsername(String.valueOf(properties.get("spring.datasource.username")));
            dataSource.setPassword(String.valueOf(properties.get("spring.datasource.password")));
        }
        return dataSource;
    }
}
