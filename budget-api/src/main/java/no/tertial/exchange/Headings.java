package no.tertial.exchange;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How headings are compared: {@code Beløp}, {@code BELØP (kr)} and {@code belop} are the same one. */
final class Headings {
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|[^\\p{L}\\p{N}]");

    private Headings() {}

    static String fold(String heading) {
        String plain = ASIDE.matcher(Normalizer.normalize(heading, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return plain.replace('ø', 'o').replace("æ", "ae");
    }
}
