package no.tertial.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import no.tertial.app.TestDatabase;
import no.tertial.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * The service is killed while two imports run, of which one has some of the other's vouchers; each goes on from where its
 * events say that it was, and in the end every voucher counts once.
 */
@Tag("faults")
class KilledImportTest {
    private static final int VOUCHERS = 12_000;
    private static final int SHARED = 2_000;
    private static final int KILLS = 4;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void resumes_after_each_kill_and_counts_every_voucher_once(TestDatabase database) throws Exception {
        try (ServiceProcess service = ServiceProcess.on(database);
                Clerk finance = new Clerk("finance", service::at);
                Clerk admin = new Clerk("admin", service::at)) {
            // given
            Requests.prepare(admin, finance);
            byte[] first = ledger(0, VOUCHERS);
            byte[] second = ledger(VOUCHERS - SHARED, 2 * VOUCHERS - SHARED);
            handIn(finance, "one", first);
            handIn(finance, "two", second);

            // when
            Random moments = new Random(4);
            int kills = 0;
            while (kills < KILLS && !haveEnded(finance)) {
                Thread.sleep(moments.nextInt(300, 1_800));
                service.kill();
                kills++;
                service.restart();
            }
            JsonNode runs = ended(finance);

            // then
            System.out.printf("%s: import killed %d times%n", database, kills);
            assertThat(kills).isPositive();
            assertThat(state(runs, 0)).isEqualTo("COMPLETED");
            assertThat(state(runs, 1)).isEqualTo("COMPLETED");
            assertThat(counted(runs, "vouchers")).isEqualTo(2 * VOUCHERS - SHARED);
            assertThat(counted(runs, "linesPosted")).isEqualTo(3 * (2 * VOUCHERS - SHARED));
            assertThat(actual(finance, runs)).isEqualTo(total(2 * VOUCHERS - SHARED));
            assertThat(chunksComeOnce(finance)).isTrue();
            handIn(finance, "again", first);
            assertThat(ended(finance).get("imports").get(0).get("nothingNew").asBoolean())
                    .isTrue();
        }
    }

    private static byte[] ledger(int from, int until) {
        StringBuilder file = new StringBuilder(
                "klient;bilagsserie;bilagsnummer;bilagsdato;periode;tekst;kontoklasse;ansvar;konto;funksjon;beløp\n");
        for (int i = from; i < until; i++) {
            for (int line = 0; line < 3; line++) {
                file.append("DK;IM;%d;2014-05-15;2014-05;Kjøp %d;1;1310;1470;281;%d,25\n".formatted(i, i, i + line));
            }
        }
        return file.toString().getBytes(UTF_8);
    }

    private static String total(int vouchers) {
        long ore = 0;
        for (int i = 0; i < vouchers; i++) {
            ore += 100L * (3L * i + 3) + 75;
        }
        return new Money(ore).toString();
    }

    private static void handIn(Clerk finance, String key, byte[] file) throws IOException {
        assertThat(finance.upload("/api/v1/imports", key, "ledger.csv", file).status())
                .isEqualTo(202);
    }

    private static boolean haveEnded(Clerk finance) throws IOException {
        for (JsonNode run : finance.get("/api/v1/imports").json().get("imports")) {
            if (run.get("ended").isNull()) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode ended(Clerk finance) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(LONGEST);
        while (!haveEnded(finance)) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(100);
        }
        return finance.get("/api/v1/imports").json();
    }

    private static String state(JsonNode runs, int number) {
        return runs.get("imports").get(number).get("state").asString();
    }

    private static long counted(JsonNode runs, String what) {
        long sum = 0;
        for (JsonNode run : runs.get("imports")) {
            sum += run.get("progress").get(what).asLong();
        }
        return sum;
    }

    private static String actual(Clerk finance, JsonNode runs) throws IOException, InterruptedException {
        long last = 0;
        for (JsonNode run : runs.get("imports")) {
            last = Math.max(last, run.get("position").asLong());
        }
        String path = "/api/v1/variances?year=2014&through=2014-12&minPosition=" + last;
        Clerk.Answer answer = finance.get(path);
        Instant deadline = Instant.now().plus(LONGEST);
        while (answer.status() == 503 && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
            answer = finance.get(path);
        }
        return answer.json().at("/total/actualToDate").asString();
    }

    /** No chunk of an import stands twice among the events. */
    private static boolean chunksComeOnce(Clerk finance) throws IOException {
        Set<String> seen = new HashSet<>();
        String path = "/api/v1/events?limit=50";
        while (true) {
            Clerk.Answer answer = finance.get(path);
            if (answer.json().isEmpty()) {
                return true;
            }
            for (JsonNode event : answer.json()) {
                JsonNode data = event.get("data");
                if (data.has("chunk")
                        && !seen.add(data.get("importId").asString() + "/"
                                + data.get("chunk").asInt())) {
                    return false;
                }
            }
            path = answer.header("Link").replaceFirst("<(.*)>.*", "$1");
        }
    }
}
