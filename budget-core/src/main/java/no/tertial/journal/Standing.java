package no.tertial.journal;

import java.util.Map;
import no.tertial.money.Money;

/**
 * How a posted voucher stands that is to be corrected.
 *
 * @param kind what it was posted as
 * @param reversed whether it was cancelled before
 * @param moved what was moved off its lines and still is, by the line's number from 1; lines that kept all are left out
 * @param text what became of its text
 */
public record Standing(Kind kind, boolean reversed, Map<Integer, Money> moved, Text text) {
    /** A voucher from the ledger that nothing has happened to; also where nothing is corrected. */
    public static final Standing UNTOUCHED = new Standing(Kind.POSTED, false, Map.of(), Text.NONE);

    /** What a voucher was posted as. */
    public enum Kind {
        POSTED,
        REVERSAL,
        RECLASSIFICATION
    }

    /** What became of a voucher's text. */
    public enum Text {
        /** It had none, or none that may be kept. */
        NONE,
        KEPT,
        ERASED
    }

    /** What the line holds less what was moved off it. */
    Money left(int line, Posting posting) {
        return posting.amount().minus(moved.getOrDefault(line, Money.ZERO));
    }
}
