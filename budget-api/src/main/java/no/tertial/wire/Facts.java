package no.tertial.wire;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import no.tertial.decider.Rejection;
import org.jspecify.annotations.Nullable;

/** What a refusal says of itself: its record's name is the code, its components are the facts. */
public final class Facts {
    private static final String POINTER = "at";
    private static final Pattern WORD_BOUNDARY = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Facts() {}

    /** The stable code of a kind of refusal: {@code InsufficientAppropriation} is {@code insufficient-appropriation}. */
    public static String codeOf(Class<? extends Rejection> kind) {
        return WORD_BOUNDARY.matcher(kind.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** The facts by their names on the wire, in the order in which the record has them; the pointer is not one. */
    public static Map<String, @Nullable Object> of(Rejection rejection) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        for (RecordComponent component : rejection.getClass().getRecordComponents()) {
            if (!component.getName().equals(POINTER)) {
                facts.put(WireNames.of(component.getName()), valueOf(component, rejection));
            }
        }
        return facts;
    }

    private static @Nullable Object valueOf(RecordComponent component, Rejection rejection) {
        try {
            return component.getAccessor().invoke(rejection);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A refusal is a public record: " + rejection, e);
        }
    }
}
