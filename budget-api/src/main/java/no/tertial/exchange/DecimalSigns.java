package no.tertial.exchange;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether comma or point sets off the øre. */
final class DecimalSigns {
    private DecimalSigns() {}

    /** @throws UnreadableFile when it is neither comma nor point */
    static char given(String sign) {
        if (!sign.equals(",") && !sign.equals(".")) {
            throw new UnreadableFile(0, "option-unsupported", Map.of("option", "decimal", "value", sign));
        }
        return sign.charAt(0);
    }

    /** The sign that a file's amounts show; null where none does, or some show one and some the other. */
    static @Nullable Character shownBy(Collection<String> amounts) {
        boolean comma = false;
        boolean point = false;
        for (String amount : amounts) {
            Character shown = shownBy(amount);
            comma |= shown != null && shown == ',';
            point |= shown != null && shown == '.';
        }
        return comma == point ? null : Character.valueOf(comma ? ',' : '.');
    }

    private static @Nullable Character shownBy(String amount) {
        int comma = amount.lastIndexOf(',');
        int point = amount.lastIndexOf('.');
        int last = Math.max(comma, point);
        if (last < 0) {
            return null;
        }
        char sign = amount.charAt(last);
        if (comma >= 0 && point >= 0) {
            return sign;
        }
        long after =
                amount.substring(last + 1).chars().filter(Character::isDigit).count();
        boolean once = amount.indexOf(sign) == last;
        return once && after > 0 && after != 3 ? Character.valueOf(sign) : null;
    }

    /**
     * The decimal sign of one amount.
     *
     * @throws CellError when the amount does not tell and the file's sign is not known
     */
    static char of(String digits, @Nullable Character known, String text) {
        if (known != null) {
            return known;
        }
        int last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        if (last < 0) {
            return ',';
        }
        char sign = digits.charAt(last);
        char other = sign == ',' ? '.' : ',';
        if (digits.indexOf(sign) < last) {
            return other;
        }
        boolean mayGroup = digits.length() - last == 4 && digits.indexOf(' ') < 0 && digits.indexOf(other) < 0;
        if (mayGroup && last <= 3 && digits.charAt(0) != '0') {
            throw new CellError("amount-ambiguous", Map.of("text", text));
        }
        return sign;
    }
}
