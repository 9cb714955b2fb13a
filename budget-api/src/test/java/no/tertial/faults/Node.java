package no.tertial.faults;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import no.tertial.app.Office;
import no.tertial.app.TertialApplication;
import no.tertial.app.TestDatabase;
import no.tertial.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** One of several services on one database. */
record Node(ConfigurableApplicationContext context, Office office) implements AutoCloseable {
    static Node on(TestDatabase database, Map<String, Object> properties) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        String[] arguments = Stream.concat(
                        Stream.of("--server.port=0", "--tertial.demo=false"),
                        properties.entrySet().stream()
                                .map(property -> "--" + property.getKey() + "=" + property.getValue()))
                .toArray(String[]::new);
        SpringApplicationBuilder service =
                new SpringApplicationBuilder(TertialApplication.class).profiles(database.profiles());
        leaveLoggingAlone(service.application());
        ConfigurableApplicationContext context = service.run(arguments);
        return new Node(context, new Office(context.getBean(Commands.class)));
    }

    /** Logging is one for the whole process, and two services that start at once would set it up at once. */
    private static void leaveLoggingAlone(SpringApplication service) {
        service.setListeners(service.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The last position of the store, as this node sees it. */
    long head() {
        return number("select position from store_head");
    }

    long number(String query) {
        Long number = bean(JdbcTemplate.class).queryForObject(query, Long.class);
        return Objects.requireNonNull(number);
    }

    @Override
    public void close() {
        context.close();
    }
}
