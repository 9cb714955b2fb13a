package no.tertial.exchange;

import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.ParsePosition;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An amount as people write it: {@code 1 234,50}, {@code 1.234,50}, {@code (123,45)}, {@code 123,45-}, {@code kr −5},
 * {@code 100,-}. The text is understood as a whole or not at all: a parser that stops at the first strange character
 * reads a millionth of a million.
 */
final class WrittenAmount {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f'’]");
    private static final Pattern CURRENCY = Pattern.compile("(?i)^(kr\\.?|nok) ?| ?(kr\\.?|nok)$");
    private static final Pattern MINUS = Pattern.compile("^[-−–] ?|(?<=\\d) ?[-−–]$");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d ,.]*");
    private static final int LONGEST = 60;

    private final @Nullable Character decimalSign;
    private final Map<String, DecimalFormat> formats = new HashMap<>();

    /** @param decimalSign the file's; null where it is not known */
    WrittenAmount(@Nullable Character decimalSign) {
        this.decimalSign = decimalSign;
    }

    /** @throws CellError when the text is not a number, or with another decimal sign would be another one */
    BigDecimal parse(String text) {
        if (text.length() > LONGEST) {
            throw CellError.of("amount-unreadable", text);
        }
        String bare =
                CURRENCY.matcher(BLANKS.matcher(text).replaceAll(" ").strip()).replaceAll("");
        boolean inBrackets = bare.startsWith("(") && bare.endsWith(")");
        String signed = inBrackets ? bare.substring(1, bare.length() - 1).strip() : bare.replaceFirst(",[-–]$", "");
        String unsigned = MINUS.matcher(signed).replaceFirst("");
        boolean hasMinus = unsigned.length() < signed.length();
        String digits = unsigned.startsWith("+") && !hasMinus ? unsigned.substring(1) : unsigned;
        if (inBrackets && hasMinus || !DIGITS.matcher(digits).matches()) {
            throw CellError.of("amount-unreadable", text);
        }
        BigDecimal size = size(digits, text);
        return inBrackets || hasMinus ? size.negate() : size;
    }

    private BigDecimal size(String digits, String text) {
        char decimal = DecimalSigns.of(digits, decimalSign, text);
        int fraction = digits.lastIndexOf(decimal);
        int decimals = fraction < 0 ? 0 : digits.length() - fraction - 1;
        if (decimals == 3 && digits.indexOf(' ', fraction) < 0) {
            throw new CellError("amount-too-many-decimals", Map.of());
        }
        char grouping = digits.indexOf(' ') >= 0 ? ' ' : decimal == ',' ? '.' : ',';
        ParsePosition position = new ParsePosition(0);
        Number number = formats.computeIfAbsent("" + grouping + decimal, _ -> format(decimal, grouping))
                .parse(digits, position);
        if (number == null || position.getIndex() < digits.length() || fraction == digits.length() - 1) {
            throw CellError.of("amount-unreadable", text);
        }
        return new BigDecimal(number.toString());
    }

    /** Strict as to groups of three; the locale lends nothing but its digits. */
    private static DecimalFormat format(char decimal, char grouping) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(ULocale.ROOT);
        symbols.setDecimalSeparator(decimal);
        symbols.setGroupingSeparator(grouping);
        DecimalFormat format = new DecimalFormat("#,##0.###", symbols);
        format.setParseBigDecimal(true);
        format.setParseStrict(true);
        return format;
    }
}
