package no.tertial.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tertial.decider.Rejection;
import no.tertial.wire.Facts;
import no.tertial.wire.WireNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each refusal has its words in each language, and a code that integrators can rely on. */
class ProblemTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final List<String> LANGUAGES = List.of("nb", "nn", "en");

    static List<Class<? extends Rejection>> refusals() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("no.tertial").stream()
                        .filter(type -> type.isAssignableTo(Rejection.class) && type.isRecord())
                        .map(JavaClass::reflect)
                        .<Class<? extends Rejection>>map(type -> type.asSubclass(Rejection.class))
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_has_a_title_and_a_sentence_of_its_own_facts_in_each_language(Class<? extends Rejection> refusal) {
        String code = Facts.codeOf(refusal);
        Set<String> facts = Arrays.stream(refusal.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("at"))
                .map(WireNames::of)
                .collect(Collectors.toSet());
        for (String language : LANGUAGES) {
            Properties texts = texts(language);
            assertThat(texts.getProperty(code + ".title"))
                    .as(code + " in " + language)
                    .isNotBlank();
            assertThat(texts.getProperty(code)).as(code + " in " + language).isNotBlank();
            assertThat(placeholders(texts.getProperty(code)))
                    .as(code + " in " + language)
                    .isSubsetOf(facts);
        }
    }

    @Test
    void no_two_refusals_share_a_code() {
        assertThat(refusals().stream().map(Facts::codeOf)).doesNotHaveDuplicates();
    }

    @Test
    void codes_are_the_ones_that_integrators_know() throws IOException {
        Set<String> codes = texts("en").stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".title") && !key.startsWith("word.") && !key.startsWith("column."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes)
                .as("A code is never renamed or taken away; a new one is added to problem-codes.txt")
                .containsExactlyElementsOf(known());
        assertThat(codes).containsAll(refusals().stream().map(Facts::codeOf).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn"})
    void each_language_says_as_much_as_the_others(String language) {
        Properties own = texts(language);
        Properties english = texts("en");

        assertThat(own.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        own.stringPropertyNames()
                .forEach(key -> assertThat(placeholders(own.getProperty(key)))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    private static Set<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> known() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ProblemTextsTest.class.getResourceAsStream("/problem-codes.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        String resource = "/messages_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(ProblemTextsTest.class.getResourceAsStream(resource))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
        return texts;
    }
}
