package no.tertial.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import no.tertial.app.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The service is killed while several post vouchers and move appropriations, and whatever it had answered must be there. */
@Tag("faults")
class KilledServiceTest {
    private static final int CLERKS = 4;
    private static final int LEAST_KILLS = 2;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void loses_and_doubles_nothing_that_was_acknowledged(TestDatabase database) throws Exception {
        try (ServiceProcess service = ServiceProcess.on(database);
                Clerk finance = new Clerk("finance", service::at);
                Clerk admin = new Clerk("admin", service::at)) {
            // given
            Requests.prepare(admin, finance);
            Path log = Files.createTempFile("tertial-acknowledged", ".log");
            Load load = new Load(finance, log);

            // when
            int kills = 0;
            Random moments = new Random(2014);
            FaultRun run = FaultRun.of(Duration.ofSeconds(15));
            while (kills < LEAST_KILLS || run.goesOn()) {
                load.start(CLERKS);
                Thread.sleep(moments.nextInt(400, 2500));
                service.kill();
                kills++;
                load.stop();
                service.restart();
            }
            load.finish();

            // then
            Found found = Found.in(finance);
            Map<String, Long> acknowledged = Load.read(log);
            long lost = acknowledged.entrySet().stream()
                    .filter(entry -> !Objects.equals(found.positionOf(entry.getKey()), entry.getValue()))
                    .count();
            System.out.printf(
                    "%s: kills %d, acknowledged %d, lost %d, doubled %d%n",
                    database, kills, acknowledged.size(), lost, found.doubled());
            assertThat(lost).as("lost").isZero();
            assertThat(found.doubled()).as("doubled").isZero();
            assertThat(found.requests()).isEqualTo(acknowledged.keySet());
            assertThat(acknowledged).hasSizeGreaterThan(10 * kills);
            assertThat(actualToDate(finance, found.last())).isEqualTo(load.posted());
        }
    }

    /** What the read model counts, once it knows the position; whoever followed the events before may hold them a while. */
    private static String actualToDate(Clerk finance, long position) throws Exception {
        String path = "/api/v1/variances?year=2014&through=2014-12&minPosition=" + position;
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        Clerk.Answer answer = finance.get(path);
        while (answer.status() == 503 && Instant.now().isBefore(deadline)) {
            answer = finance.get(path);
        }
        return answer.json().at("/total/actualToDate").asString();
    }

    /** What the service holds of the requests, read off its feed of events. */
    private record Found(Map<String, List<Long>> positions, long last) {
        static Found in(Clerk finance) throws IOException {
            Map<String, List<Long>> positions = new HashMap<>();
            long last = 0;
            String path = "/api/v1/events?limit=1000";
            JsonNode batch;
            do {
                Clerk.Answer answer = finance.get(path);
                batch = answer.json();
                for (JsonNode event : batch) {
                    long position = event.get("sequence").asLong();
                    assertThat(position).as("no gap").isEqualTo(last + 1);
                    last = position;
                    Requests.in(event.get("data"))
                            .forEach(request -> positions.merge(request, List.of(position), Found::joined));
                }
                path = answer.header("Link").replaceFirst("<(.*)>.*", "$1");
            } while (!batch.isEmpty());
            return new Found(positions, last);
        }

        private static List<Long> joined(List<Long> some, List<Long> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }

        Set<String> requests() {
            return positions.keySet();
        }

        @Nullable
        Long positionOf(String request) {
            List<Long> found = positions.getOrDefault(request, List.of());
            return found.isEmpty() ? null : found.getFirst();
        }

        long doubled() {
            return positions.values().stream().filter(found -> found.size() > 1).count();
        }
    }
}
