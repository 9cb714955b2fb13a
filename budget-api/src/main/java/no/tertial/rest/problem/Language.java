package no.tertial.rest.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that problems are told in. */
public enum Language {
    NB,
    NN,
    EN;

    private static final List<Locale> OFFERED =
            List.of(Locale.of("nb"), Locale.of("nn"), Locale.ENGLISH, Locale.of("no"));

    /** The best match for an Accept-Language header; bokmål where there is none, or it cannot be read. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return NB;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return best == null || best.getLanguage().equals("no")
                    ? NB
                    : valueOf(best.getLanguage().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return NB;
        }
    }

    /** {@code nb}, {@code nn} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What stands between kroner and øre. */
    char decimalSeparator() {
        return this == EN ? '.' : ',';
    }
}
