package no.tertial.exchange;

import java.util.Map;

/** Free text: what cannot be stored or shown becomes a blank. */
final class Prose {
    private Prose() {}

    /** @throws CellError when it is longer */
    static String of(String text, int longest) {
        if (text.length() > longest) {
            Map<String, String> facts =
                    Map.of("length", Integer.toString(text.length()), "max", Integer.toString(longest));
            throw new CellError("text-too-long", facts);
        }
        for (int i = 0; i < text.length(); i++) {
            if (isUnfit(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().map(point -> isUnfit(point) ? ' ' : point).forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    /** Also half a character is, which has no other half beside it. */
    private static boolean isUnfit(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }
}
