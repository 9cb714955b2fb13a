package no.tertial.exchange;

import java.util.regex.Pattern;

/** Text that a spreadsheet takes for nothing but text. */
final class SafeText {
    /** What begins a formula, in spreadsheets of any language; wide forms of the signs count too. */
    private static final Pattern FORMULA =
            Pattern.compile("\\s*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t\\r\\n]]");

    private SafeText() {}

    /** The text without control characters; after an apostrophe where it could be taken for a formula. */
    static String of(String text) {
        String plain = CONTROL.matcher(text).replaceAll(" ");
        return FORMULA.matcher(plain).matches() ? "'" + plain : plain;
    }
}
