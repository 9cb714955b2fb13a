package no.tertial.chart;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The nation's arts and functions (KOSTRA) of a year, and which of them go together. They differ from year to year, so they
 * are data with a validity.
 */
public record Kostra(Map<String, Art> arts, Map<String, NationalFunction> functions, List<Binding> bindings) {
    static Kostra of(List<Art> arts, List<NationalFunction> functions, List<Binding> bindings) {
        return new Kostra(byCode(arts, Art::code), byCode(functions, NationalFunction::code), List.copyOf(bindings));
    }

    /**
     * An art, three digits.
     *
     * @param name null where it is not known
     * @param classes the classes in which it may be used
     * @param internal whether it is used inside the municipality alone and never reported to the nation
     */
    public record Art(String code, @Nullable String name, List<AccountClass> classes, boolean internal) {
        public AccountKind kind() {
            return AccountKind.ofArt(code);
        }
    }

    /**
     * A function, three digits.
     *
     * @param name null where it is not known
     * @param classes the classes in which it may be used
     */
    public record NationalFunction(String code, @Nullable String name, List<AccountClass> classes) {}

    /**
     * Codes that belong together: in these classes the arts are used with these functions only.
     *
     * @param reverse whether the functions are also used with these arts only
     */
    public record Binding(List<AccountClass> classes, List<String> arts, List<String> functions, boolean reverse) {
        boolean allows(AccountClass accountClass, String art, String function) {
            if (!classes.contains(accountClass)) {
                return true;
            }
            boolean artBound = arts.contains(art);
            boolean functionBound = functions.contains(function);
            return artBound == functionBound || (functionBound && !reverse);
        }
    }

    /** Whether the art and the function go together in the class. An internal art goes with any: nobody reports it. */
    boolean allows(AccountClass accountClass, Art art, String function) {
        if (art.internal()) {
            return true;
        }
        for (Binding binding : bindings) {
            if (!binding.allows(accountClass, art.code(), function)) {
                return false;
            }
        }
        return true;
    }

    private static <T> Map<String, T> byCode(List<T> values, Function<T, String> code) {
        return values.stream().collect(Collectors.toUnmodifiableMap(code, Function.identity()));
    }
}
