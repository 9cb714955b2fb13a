package no.tertial.rest.json;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a text within the bounds of its field's {@link Text}; control characters are refused, and blanks that no pattern allows. */
final class TextDeserializer extends StdDeserializer<String> {
    /** Line breaks and tabs may stand in prose; other control characters and half characters break databases. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\r\n\t]]");

    private final int max;
    private final @Nullable Pattern pattern;

    TextDeserializer() {
        this(Text.DEFAULT_LENGTH, null);
    }

    private TextDeserializer(int max, @Nullable Pattern pattern) {
        super(String.class);
        this.max = max;
        this.pattern = pattern;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        Text text = Optional.ofNullable(property)
                .map(field -> field.getAnnotation(Text.class))
                .orElse(null);
        if (text == null) {
            return this;
        }
        return new TextDeserializer(text.max(), text.pattern().isEmpty() ? null : Pattern.compile(text.pattern()));
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new ShapeException(parser, "text-expected", Map.of());
        }
        String text = parser.getString();
        if (text.isBlank() && (pattern == null || !matches(text))) {
            throw new ShapeException(parser, "text-blank", Map.of());
        }
        if (text.length() > max) {
            throw new ShapeException(parser, "text-too-long", Map.of("max", max, "length", text.length()));
        }
        if (CONTROL.matcher(text).find() || !matches(text)) {
            throw new ShapeException(
                    parser,
                    "text-malformed",
                    Map.of("text", CONTROL.matcher(text).replaceAll("?")));
        }
        return text;
    }

    private boolean matches(String text) {
        return pattern == null || pattern.matcher(text).matches();
    }
}
