package no.tertial.figures;

import no.tertial.money.Money;

/**
 * Something that is known to change the rest of the year and that no method sees in the past, before any decision on the
 * budget.
 *
 * @param id of what has the effect, in its kind
 * @param effect on the year's end, in kroner; positive is more expenditure or less income
 */
public record KnownEffect(Kind kind, String id, String name, Money effect) {
    /** What has an effect. */
    public enum Kind {
        /** What a measure is expected to give in the months to come. */
        MEASURE
    }
}
