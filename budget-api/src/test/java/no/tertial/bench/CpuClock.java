package no.tertial.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Seconds of processor time spent so far by this JVM and by a PostgreSQL on the same machine, which is read from /proc:
 * where that does not exist it counts as zero.
 */
final class CpuClock {
    private static final double TICKS_IN_A_SECOND = 100;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final @Nullable Long postmaster;

    private CpuClock(@Nullable Long postmaster) {
        this.postmaster = postmaster;
    }

    /** Of the JVM alone, which an embedded database is part of. */
    static CpuClock ofJvm() {
        return new CpuClock(null);
    }

    /** Of the JVM, and of the PostgreSQL that the data source leads to. */
    static CpuClock with(DataSource postgres) throws SQLException, IOException {
        try (Connection connection = postgres.getConnection();
                Statement statement = connection.createStatement();
                ResultSet directory = statement.executeQuery("show data_directory")) {
            directory.next();
            Path pidFile = Path.of(directory.getString(1), "postmaster.pid");
            return new CpuClock(Long.valueOf(Files.readAllLines(pidFile).getFirst()));
        }
    }

    double jvmSeconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    /** Of the server, its present backends, and those that have ended. */
    double databaseSeconds() throws IOException {
        if (postmaster == null || !Files.exists(Path.of("/proc/self/stat"))) {
            return 0;
        }
        try (Stream<ProcessHandle> backends =
                ProcessHandle.of(postmaster).stream().flatMap(ProcessHandle::children)) {
            long ticks = ticks(postmaster, true);
            for (ProcessHandle backend : backends.toList()) {
                ticks += ticks(backend.pid(), false);
            }
            return ticks / TICKS_IN_A_SECOND;
        }
    }

    /** User and system time of a process, and of its ended children where asked for; zero once it has gone. */
    private static long ticks(long pid, boolean withEndedChildren) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String text = Files.readString(stat);
        // the second field is a name in parentheses, which may hold blanks; user time is the 14th
        List<String> fields = List.of(text.substring(text.lastIndexOf(')') + 2).split(" ", -1));
        List<String> times = fields.subList(11, withEndedChildren ? 15 : 13);
        return times.stream().mapToLong(Long::parseLong).sum();
    }
}
