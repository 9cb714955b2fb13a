package no.tertial.rest.json;

import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** A value of a request that does not have the shape of its field; the path to it is the exception's own. */
public final class ShapeException extends DatabindException {
    private final String code;
    private final transient Map<String, Object> facts;

    ShapeException(JsonParser parser, String code, Map<String, Object> facts) {
        super(parser, code);
        this.code = code;
        this.facts = facts;
    }

    /** The stable code of the problem, such as {@code amount-too-many-decimals}. */
    public String code() {
        return code;
    }

    /** What the problem's sentence names. */
    public Map<String, Object> facts() {
        return facts;
    }
}
