package no.tertial.replay;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of the read model, which can stand in any schema and have a history of their own. */
public final class ReadSchema {
    private ReadSchema() {}

    /**
     * Brings the tables of the data source's own schema up to date.
     *
     * @return the version that they now have
     */
    public static String migrate(DataSource dataSource) {
        Flyway flyway = flyway(dataSource).load();
        flyway.migrate();
        return flyway.info().current().getVersion().getVersion();
    }

    /** Makes the schema anew with empty tables; what stood in it is gone. */
    static void recreate(DataSource dataSource, String schema) {
        Flyway flyway = flyway(dataSource)
                .schemas(schema)
                .defaultSchema(schema)
                .createSchemas(true)
                .cleanDisabled(false)
                .load();
        flyway.clean();
        flyway.migrate();
    }

    private static FluentConfiguration flyway(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/read")
                .table("read_history")
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }
}
