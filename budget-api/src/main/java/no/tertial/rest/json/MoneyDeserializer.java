package no.tertial.rest.json;

import java.util.Map;
import java.util.regex.Pattern;
import no.tertial.money.Money;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads kroner from text such as {@code "-1234.50"}. A JSON number is refused: many programs would have rounded it. */
final class MoneyDeserializer extends StdDeserializer<Money> {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,200}(\\.\\d{1,200})?");
    private static final Pattern TOO_MANY_DECIMALS = Pattern.compile(".*\\.\\d{3,}");

    MoneyDeserializer() {
        super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.hasToken(JsonToken.VALUE_NUMBER_INT) || parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
            throw new ShapeException(parser, "amount-not-text", Map.of());
        }
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new ShapeException(parser, "text-expected", Map.of());
        }
        String text = parser.getString();
        try {
            return Money.parse(text);
        } catch (IllegalArgumentException _) {
            throw new ShapeException(parser, codeFor(text), Map.of("largest", Money.LARGEST));
        }
    }

    private static String codeFor(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return "amount-malformed";
        }
        return TOO_MANY_DECIMALS.matcher(text).matches() ? "amount-too-many-decimals" : "amount-too-large";
    }
}
