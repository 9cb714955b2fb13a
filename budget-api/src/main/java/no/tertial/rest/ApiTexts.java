package no.tertial.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What OpenAPI says of operations, parameters and fields. One name means one thing in the whole contract. */
final class ApiTexts {
    private static final String RESOURCE = "/openapi-texts.properties";

    private final Properties texts = new Properties();

    ApiTexts() {
        try (InputStream in = Objects.requireNonNull(ApiTexts.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of something such as {@code operation.variances}; empty where there is none. */
    String of(String kind, String name) {
        return texts.getProperty(kind + "." + name, "");
    }

    /** The text of an operation's parameter: its own, else that of all parameters of the name. */
    String ofParameter(@Nullable String operation, String name) {
        return texts.getProperty("parameter." + operation + "." + name, of("parameter", name));
    }

    /** The text of a schema's field: its own, else that of all fields of the name. */
    String ofField(String schema, String name) {
        return texts.getProperty("field." + schema + "." + name, of("field", name));
    }
}
