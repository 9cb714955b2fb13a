package no.tertial.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.tertial.bench.Yardstick.Comparison;
import no.tertial.bench.Yardstick.Round;

/** Prints what was measured as rows of a Markdown table, and appends them to a file. */
final class Results {
    private static final String HEADER = """
            | yardstick | measured | limit | ours | ratio | limit, ms of CPU each: JVM + database | ours | load | date |
            |---|---|---|---|---|---|---|---|---|
            """;

    private final Path file;
    private final PrintStream out;

    Results(Path directory, PrintStream out) throws IOException {
        Files.createDirectories(directory);
        this.file = directory.resolve("results.md");
        this.out = out;
        if (Files.notExists(file)) {
            append(HEADER);
        }
        out.println(machine());
        out.print(HEADER);
    }

    /** A row whose ratio is operations a second, ours by the limit's. */
    void speed(Comparison comparison) throws IOException {
        row(comparison, "%.0f %%".formatted(100 * comparison.speed()));
    }

    /** A row whose ratio is the time that an operation takes, ours by the limit's. */
    void time(Comparison comparison) throws IOException {
        row(comparison, "%.2f ×".formatted(comparison.time()));
    }

    private void row(Comparison comparison, String ratio) throws IOException {
        String row = "| %s | %s | %s: %s | %s: %s | **%s** | %s | %s | %.1f → %.1f | %s |%n"
                .formatted(
                        comparison.yardstick().name(),
                        comparison.yardstick().work(),
                        comparison.limit().name(),
                        rate(comparison.limitRounds()),
                        comparison.ours().name(),
                        rate(comparison.ourRounds()),
                        ratio,
                        cpu(comparison.limitRounds()),
                        cpu(comparison.ourRounds()),
                        comparison.loadBefore(),
                        comparison.loadAfter(),
                        LocalDate.now());
        out.print(row);
        append(row);
    }

    /** A row of sizes; the ratio is left to the reader. */
    void size(String yardstick, String work, String limit, String ours) throws IOException {
        String row = "| %s | %s | %s | %s | | | | | %s |%n".formatted(yardstick, work, limit, ours, LocalDate.now());
        out.print(row);
        append(row);
    }

    private static String rate(List<Round> rounds) {
        return String.format(
                Locale.ROOT,
                "%.0f/s (%.0f–%.0f)",
                Yardstick.median(rounds, Round::perSecond),
                rounds.stream().mapToDouble(Round::perSecond).min().orElseThrow(),
                rounds.stream().mapToDouble(Round::perSecond).max().orElseThrow());
    }

    private static String cpu(List<Round> rounds) {
        return String.format(
                Locale.ROOT,
                "%.3f + %.3f",
                Yardstick.median(rounds, round -> 1000 * round.jvmCpu() / round.operations()),
                Yardstick.median(rounds, round -> 1000 * round.databaseCpu() / round.operations()));
    }

    private static String machine() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return "%d cores, %d GiB, %s, Java %s%n"
                .formatted(
                        system.getAvailableProcessors(),
                        Math.round(system.getTotalMemorySize() / (double) (1L << 30)),
                        System.getProperty("os.name"),
                        Runtime.version());
    }

    private void append(String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
