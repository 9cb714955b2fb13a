package no.tertial.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** Runs the yardsticks named as arguments, or all of them. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("axoniq.update-checker.disabled", "true");
        // without Spring Boot every statement would be logged, and measured
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        List<String> names = List.of(arguments).contains("all") ? List.of("W1", "W2", "W5", "W7") : List.of(arguments);
        Results results =
                new Results(Path.of("target", "bench"), new PrintStream(System.out, true, StandardCharsets.UTF_8));
        for (String name : names) {
            switch (name) {
                case "W1" -> AdjustmentsOverRest.measure(results);
                case "W2" -> LedgerImportFromCsv.measure(results);
                case "W5" -> AsOfAnswers.measure(results);
                case "W7" -> StoragePerLine.measure(results);
                default -> throw new IllegalArgumentException("No yardstick " + name);
            }
        }
        System.exit(0);
    }
}
