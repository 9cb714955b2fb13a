package no.tertial.rest.json;

import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a value that travels as text, such as a month; text that is not one gives the code of its kind. */
final class ParsedDeserializer<T> extends StdDeserializer<T> {
    private static final int ECHOED_CHARACTERS = 40;

    private final String code;
    private final transient Function<String, T> parse;

    /**
     * @param code of the problem when the text cannot be read
     * @param parse throws IllegalArgumentException or DateTimeException when the text cannot be read
     */
    ParsedDeserializer(Class<T> type, String code, Function<String, T> parse) {
        super(type);
        this.code = code;
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new ShapeException(parser, "text-expected", Map.of());
        }
        String text = parser.getString();
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new ShapeException(parser, code, Map.of("text", shortened(text)));
        }
    }

    private static String shortened(String text) {
        return text.length() <= ECHOED_CHARACTERS ? text : text.substring(0, ECHOED_CHARACTERS) + "…";
    }
}
