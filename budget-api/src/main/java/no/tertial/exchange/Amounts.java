package no.tertial.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads amounts in kroner as files have them: plain digits at once, all else as {@link WrittenAmount}. */
final class Amounts {
    private static final int MOST_DIGITS = 12;

    private final @Nullable Character decimalSign;
    private final WrittenAmount writing;

    /** @param decimalSign the file's; null where it is not known, and an amount such as {@code 1,234} is then refused */
    Amounts(@Nullable Character decimalSign) {
        this.decimalSign = decimalSign;
        this.writing = new WrittenAmount(decimalSign);
    }

    /** @throws CellError when the text is not an amount, or may be two */
    Money of(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int end = start;
        long whole = 0;
        while (end < text.length() && isDigit(text.charAt(end)) && end - start < MOST_DIGITS) {
            whole = whole * 10 + text.charAt(end++) - '0';
        }
        int decimals = text.length() - end - 1;
        if (end == start || decimals == 0 || decimals > 2 || (decimals > 0 && !isDecimalSign(text.charAt(end)))) {
            return written(text);
        }
        long ore = whole * 100;
        for (int i = 0; i < decimals; i++) {
            char digit = text.charAt(end + 1 + i);
            if (!isDigit(digit)) {
                return written(text);
            }
            ore += (digit - '0') * (i == 0 ? 10L : 1L);
        }
        return new Money(start == 1 ? -ore : ore);
    }

    private Money written(String text) {
        return ofNumber(writing.parse(text));
    }

    /** The same for a number that has no form of its own, as in a workbook. */
    static Money ofNumber(BigDecimal kroner) {
        BigDecimal plain = kroner.stripTrailingZeros();
        if (plain.scale() > 2) {
            throw new CellError(
                    "amount-too-many-decimals",
                    Map.of(),
                    plain.setScale(2, RoundingMode.HALF_UP).toPlainString());
        }
        if (plain.abs().compareTo(BigDecimal.valueOf(Money.LARGEST.ore(), 2)) > 0) {
            throw new CellError("amount-too-large", Map.of("largest", Money.LARGEST.toString()));
        }
        return new Money(plain.movePointRight(2).longValueExact());
    }

    private boolean isDecimalSign(char character) {
        return decimalSign == null ? character == ',' || character == '.' : character == decimalSign;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
