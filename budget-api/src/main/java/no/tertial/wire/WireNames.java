package no.tertial.wire;

import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;

/** Names as the components have them, but for one: {@code class} is a word of Java's, so components say accountClass. */
public final class WireNames extends PropertyNamingStrategy {
    /** The name on the wire of a record's component. */
    public static String of(String component) {
        return switch (component) {
            case "accountClass" -> "class";
            case "packageName" -> "package";
            default -> component;
        };
    }

    @Override
    public String nameForField(MapperConfig<?> config, AnnotatedField field, String defaultName) {
        return of(defaultName);
    }

    @Override
    public String nameForGetterMethod(MapperConfig<?> config, AnnotatedMethod method, String defaultName) {
        return of(defaultName);
    }

    @Override
    public String nameForConstructorParameter(MapperConfig<?> config, AnnotatedParameter parameter, String name) {
        return of(name);
    }
}
