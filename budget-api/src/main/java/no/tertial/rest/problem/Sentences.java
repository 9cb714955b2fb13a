package no.tertial.rest.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.chart.Coding;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The texts of problems. Under a problem's code stands a sentence with its facts as {@code {placeholders}}, and under
 * the code and {@code .title} a short title without any.
 */
@Component
public class Sentences {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern THOUSANDS = Pattern.compile("\\B(?=(\\d{3})+(?!\\d))");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    Sentences() {
        for (Language language : Language.values()) {
            texts.put(language, load("/messages_" + language.tag() + ".properties"));
        }
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Sentences.class.getResourceAsStream(resource), resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** What kind of problem it is; the same for every occurrence. */
    public String title(String code, Language language) {
        return text(code + ".title", language);
    }

    /** What happened this time, with its facts. */
    public String sentence(String code, Map<String, ?> facts, Language language) {
        return PLACEHOLDER
                .matcher(text(code, language))
                .replaceAll(found -> Matcher.quoteReplacement(shown(facts.get(found.group(1)), language)));
    }

    /** What a column of a table is headed. */
    public String column(String name, Language language) {
        return text("column." + name, language);
    }

    private String text(String key, Language language) {
        Properties own = Objects.requireNonNull(texts.get(language));
        return Objects.requireNonNull(own.getProperty(key), () -> "No text " + key + " in " + language);
    }

    private String shown(@Nullable Object fact, Language language) {
        return switch (fact) {
            case null -> "–";
            case Money money -> decimal(money.toString(), language);
            case FullTimeEquivalents fte -> decimal(fte.toString(), language);
            case Coding coding -> coding.ansvar() + "/" + coding.account() + "/" + coding.function();
            case Enum<?> value -> word(value, language);
            case Collection<?> values ->
                values.stream().map(value -> shown(value, language)).collect(Collectors.joining(", "));
            default -> fact.toString();
        };
    }

    /** The value in the language, its type's own word first; its name where it has none. */
    public String word(Enum<?> value, Language language) {
        Properties own = Objects.requireNonNull(texts.get(language));
        String ofAll = own.getProperty("word." + value.name(), value.name());
        return own.getProperty("word." + value.getDeclaringClass().getSimpleName() + "." + value.name(), ofAll);
    }

    /** Groups of three digits apart by a space that does not break, the fraction set off as the language does. */
    private static String decimal(String plain, Language language) {
        int point = plain.indexOf('.');
        String whole = THOUSANDS.matcher(plain.substring(0, point)).replaceAll("\u00a0");
        return whole + language.decimalSeparator() + plain.substring(point + 1);
    }
}
