package no.tertial.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.fail;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is stored stays readable for ever: the form of every event is approved once, in {@code resources/events}, and never
 * edited. A file that this test finds lacking is made from the text in its failure.
 */
class GoldenEventsTest {
    private static final Path FILES = Path.of("src/test/resources/events");

    private final EventSerializer serializer = new EventSerializer();

    static Set<String> files() {
        return EventSamples.byFile().keySet();
    }

    /** What is still written; earlier forms are only read. */
    static Set<String> written() {
        return files().stream()
                .filter(file -> EventNames.nameOf(sample(file).getClass()).equals(Optional.of(nameIn(file))))
                .collect(Collectors.toSet());
    }

    /** The fullest sample of each event. */
    static Set<String> fullest() {
        return written().stream()
                .filter(file -> file.endsWith("~full") || (!file.contains("~") && !files().contains(file + "~full")))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("written")
    void is_written_as_approved_to_the_byte(String file) throws IOException {
        // given
        Object event = sample(file);

        // when
        var written = serializer.serialize(event, byte[].class);

        // then
        assertThat(written.getType().getName()).isEqualTo(nameIn(file));
        assertThat(written.getType().getRevision()).isNull();
        assertThat(written.getData()).asString(UTF_8).isEqualTo(golden(file, written.getData()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_read_from_the_approved_form_as_it_was(String file) throws IOException {
        // given
        byte[] golden = golden(file, new byte[0]).getBytes(UTF_8);
        var stored = new SimpleSerializedObject<>(golden, byte[].class, new SimpleSerializedType(nameIn(file), null));

        // when
        Object event = serializer.deserialize(stored);

        // then
        assertThat(event).isEqualTo(sample(file));
    }

    @Test
    void every_event_of_the_core_has_a_name_and_an_approved_form() {
        // given
        List<Class<?>> events = eventsOfTheCore();

        // then
        assertThat(events).hasSizeGreaterThanOrEqualTo(17).allSatisfy(event -> {
            String name = EventNames.nameOf(event).orElseThrow(() -> new AssertionError("No name for " + event));
            assertThat(sample(name)).isInstanceOf(event);
            assertThat(FILES.resolve(name + ".json")).exists();
        });
    }

    @Test
    void every_approved_form_belongs_to_an_event_and_is_read_by_this_test() throws IOException {
        // given
        try (Stream<Path> files = Files.list(FILES)) {
            Set<String> approved = files.map(file -> file.getFileName().toString())
                    .map(file -> file.replaceFirst("\\.json$", ""))
                    .collect(Collectors.toSet());

            // then
            assertThat(approved).isEqualTo(files());
            assertThat(approved)
                    .allSatisfy(
                            file -> assertThat(EventNames.classOf(nameIn(file))).isPresent());
        }
    }

    @Test
    void a_name_that_is_not_known_is_never_read_as_something_else() {
        // given
        var stored = new SimpleSerializedObject<>(
                "{}".getBytes(UTF_8), byte[].class, new SimpleSerializedType("budget.renamed.v1", null));

        // then
        assertThatIllegalStateException()
                .isThrownBy(() -> serializer.deserialize(stored))
                .withMessageContaining("budget.renamed.v1");
    }

    @ParameterizedTest
    @MethodSource("fullest")
    void sets_every_field_that_the_event_has(String file) {
        assertEveryFieldSet(sample(file), file);
    }

    private static void assertEveryFieldSet(Object value, String at) {
        switch (value) {
            case Collection<?> many -> {
                assertThat(many).as(at).isNotEmpty();
                many.forEach(one -> assertEveryFieldSet(one, at + "[]"));
            }
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    assertEveryFieldSet(read(component, record, at), at + "." + component.getName());
                }
            }
            default -> {
                // a single value that is there
            }
        }
    }

    private static Object read(RecordComponent component, Record record, String at) {
        try {
            return Objects.requireNonNull(
                    component.getAccessor().invoke(record), () -> at + "." + component.getName() + " is not set");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> eventsOfTheCore() {
        return new ClassFileImporter()
                        .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(
                                "no.tertial.budget",
                                "no.tertial.chart",
                                "no.tertial.journal",
                                "no.tertial.regulations",
                                "no.tertial.grants",
                                "no.tertial.commitments",
                                "no.tertial.journal",
                                "no.tertial.mappings",
                                "no.tertial.measures",
                                "no.tertial.restatements",
                                "no.tertial.rounds")
                        .stream()
                        .filter(type ->
                                type.isInterface() && type.getSimpleName().endsWith("Event"))
                        .<Class<?>>map(JavaClass::reflect)
                        .flatMap(GoldenEventsTest::permitted)
                        .toList();
    }

    private static Stream<Class<?>> permitted(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses());
    }

    private static Object sample(String file) {
        return Objects.requireNonNull(samples().get(file), () -> "No sample for " + file);
    }

    private static Map<String, Object> samples() {
        return EventSamples.byFile();
    }

    private static String nameIn(String file) {
        return file.replaceFirst("~.*", "");
    }

    private static String golden(String file, byte[] present) throws IOException {
        try (InputStream stream = GoldenEventsTest.class.getResourceAsStream("/events/" + file + ".json")) {
            return stream == null
                    ? fail("%s.json is lacking; the event is now written as%n%s", file, new String(present, UTF_8))
                    : new String(stream.readAllBytes(), UTF_8);
        }
    }
}
