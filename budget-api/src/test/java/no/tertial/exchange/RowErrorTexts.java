package no.tertial.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** Whatever the tests find wrong in a file must have its sentence in each language, of facts that are there. */
final class RowErrorTexts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final List<Properties> LANGUAGES = List.of(texts("nb"), texts("nn"), texts("en"));

    private RowErrorTexts() {}

    static void requireSentence(RowError error) {
        for (Properties texts : LANGUAGES) {
            assertThat(texts.getProperty(error.code())).as(error.code()).isNotBlank();
            assertThat(texts.getProperty(error.code() + ".title"))
                    .as(error.code())
                    .isNotBlank();
            assertThat(PLACEHOLDER
                            .matcher(texts.getProperty(error.code()))
                            .results()
                            .map(found -> found.group(1)))
                    .as(error.code())
                    .allMatch(error.facts()::containsKey);
        }
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        String resource = "/messages_" + language + ".properties";
        try (InputStream in = Objects.requireNonNull(RowErrorTexts.class.getResourceAsStream(resource))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
