package no.tertial.rest.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.tertial.rest.json.ShapeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON document, and where. */
final class JsonFaults {
    private JsonFaults() {}

    static Fault of(JacksonException failure) {
        String pointer = pointer(failure.getPath());
        return switch (failure) {
            case ShapeException e -> new Fault(e.code(), pointer, e.facts());
            case UnrecognizedPropertyException e ->
                new Fault("unknown-field", pointer, Map.of("field", e.getPropertyName()));
            case InvalidNullException _ -> new Fault("field-missing", pointer, Map.of("field", lastOf(pointer)));
            case StreamConstraintsException _ -> new Fault("json-beyond-limits", pointer, Map.of());
            case InputCoercionException e ->
                new Fault("wrong-type", pointer, Map.of("expected", kindOf(e.getTargetType())));
            case StreamReadException e ->
                new Fault(
                        "malformed-json",
                        "",
                        Map.of(
                                "line", e.getLocation().getLineNr(),
                                "column", e.getLocation().getColumnNr()));
            case MismatchedInputException e -> mismatch(e, pointer);
            default -> new Fault("malformed-json", pointer, Map.of("line", "–", "column", "–"));
        };
    }

    private static Fault mismatch(MismatchedInputException failure, String pointer) {
        Class<?> target = failure.getTargetType();
        if (target != null && target.isEnum()) {
            return new Fault("value-not-allowed", pointer, Map.of("allowed", namesOf(target)));
        }
        return new Fault("wrong-type", pointer, Map.of("expected", kindOf(target)));
    }

    private static List<String> namesOf(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    private static String kindOf(@Nullable Class<?> target) {
        if (target == null) {
            return "value";
        }
        if (List.class.isAssignableFrom(target)) {
            return "array";
        }
        if (target == Long.class || target == long.class) {
            return "whole number";
        }
        return target == Boolean.class || target == boolean.class ? "boolean" : "object";
    }

    private static String pointer(List<Reference> path) {
        return path.stream().map(JsonFaults::step).collect(Collectors.joining());
    }

    private static String step(Reference reference) {
        String name = reference.getPropertyName();
        return "/"
                + (name == null ? reference.getIndex() : name.replace("~", "~0").replace("/", "~1"));
    }

    private static String lastOf(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
