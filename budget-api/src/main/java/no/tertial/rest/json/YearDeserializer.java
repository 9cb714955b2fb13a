package no.tertial.rest.json;

import java.util.Map;
import no.tertial.period.FiscalYear;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a fiscal year from a whole JSON number. */
final class YearDeserializer extends StdDeserializer<FiscalYear> {
    YearDeserializer() {
        super(FiscalYear.class);
    }

    @Override
    public FiscalYear deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
            throw new ShapeException(parser, "year-malformed", Map.of());
        }
        try {
            return new FiscalYear(parser.getBigIntegerValue().intValueExact());
        } catch (IllegalArgumentException | ArithmeticException _) {
            throw new ShapeException(parser, "year-malformed", Map.of());
        }
    }
}
