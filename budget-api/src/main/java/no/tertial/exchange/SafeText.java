package no.tertial.exchange;

/** Text that a spreadsheet takes for nothing but text. */
final class SafeText {
    /** What a formula begins with, in wide forms too. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String BREAKS = "\t\r\n";

    private SafeText() {}

    /** The text without control characters; after an apostrophe where it could be taken for a formula. */
    static String of(String text) {
        String plain = withoutControls(text);
        return mayBeFormula(plain) ? "'" + plain : plain;
    }

    private static boolean mayBeFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String shown = text.stripLeading();
        return isOneOf(BREAKS, text.charAt(0)) || !shown.isEmpty() && isOneOf(FORMULA, shown.charAt(0));
    }

    private static String withoutControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return blanked(text);
            }
        }
        return text;
    }

    private static String blanked(String text) {
        StringBuilder blanked = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                blanked.setCharAt(i, ' ');
            }
        }
        return blanked.toString();
    }

    private static boolean isControl(char character) {
        return Character.isISOControl(character) && !isOneOf(BREAKS, character);
    }

    private static boolean isOneOf(String characters, char character) {
        return characters.indexOf(character) >= 0;
    }
}
