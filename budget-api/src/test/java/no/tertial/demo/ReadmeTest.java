package no.tertial.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.app.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the README tells a newcomer to do, done, with the answers that it promises. */
@Tag("service")
class ReadmeTest {
    /**
     * These differ from start to start: {@code knownAt} and a statement's {@code at} are when the example was loaded, and
     * a batch of vouchers gets a random {@code id}. Positions do not differ: a new store's are dense.
     */
    private static final Set<String> NOT_THE_SAME_TWICE = Set.of("knownAt", "at", "id");

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_documented_calls_give_the_documented_answers() throws IOException {
        List<ReadmeCall> calls =
                ReadmeCall.in(Files.readString(Path.of("../README.md"))).toList();
        assertThat(calls).hasSize(6);

        try (RunningService service = RunningService.on(TestDatabase.current().fresh())) {
            for (ReadmeCall call : calls) {
                JsonNode answer = answer(service, call);
                assertThat(stable(answer))
                        .as("%s%n%s", call.path(), JSON.writeValueAsString(answer))
                        .isEqualTo(stable(JSON.readTree(call.answer())));
            }
        }
    }

    private static JsonNode answer(RunningService service, ReadmeCall call) {
        String key = call.key();
        String body = call.body();
        return (body == null
                        ? service.get(call.account(), call.path())
                        : service.post(
                                call.account(),
                                call.path(),
                                key == null ? Map.of() : Map.of("Idempotency-Key", key),
                                body))
                .json();
    }

    /** Without what the README leaves out, and with a fixed text for what is there but never the same twice. */
    private static JsonNode stable(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.values().forEach(ReadmeTest::stable);
            object.removeIf(ReadmeTest::isLeftOut);
            NOT_THE_SAME_TWICE.stream()
                    .filter(name -> object.path(name).isString())
                    .forEach(name -> object.put(name, "differs"));
        }
        node.values().forEach(ReadmeTest::stable);
        return node;
    }

    private static boolean isLeftOut(JsonNode value) {
        return value.isNull()
                || (value.isContainer() && value.isEmpty())
                || (value.isString() && value.asString().equals("0.00"));
    }
}
