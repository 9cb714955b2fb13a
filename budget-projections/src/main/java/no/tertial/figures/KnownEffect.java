package no.tertial.figures;

import java.math.BigDecimal;
import no.tertial.money.Money;
import no.tertial.money.Share;
import org.jspecify.annotations.Nullable;

/**
 * Something that is known to change the rest of the year and that no method sees in the past. It lies on top of what a
 * method computes.
 *
 * @param id of the grant or measure
 * @param budgeted the budgeted income that it replaces, negative; null where it replaces nothing
 * @param expected what comes instead, negative; null where it replaces nothing
 * @param effect by how much it moves the year's end; positive costs
 * @param changePercent the change of the income in per cent of what was budgeted, one decimal; null without one
 */
public record KnownEffect(
        Kind kind,
        String id,
        String name,
        @Nullable Money budgeted,
        @Nullable Money expected,
        Money effect,
        @Nullable BigDecimal changePercent) {
    /** Where it comes from. */
    public enum Kind {
        /** A giver's promise: the income lines of the grant end as promised, whatever is booked so far. */
        GRANT,
        /** Money set aside to a grant's restricted fund in the year, or used of it. */
        FUND,
        /** What a measure is expected to give in the months to come. */
        MEASURE
    }

    /** An effect that replaces no budgeted income. */
    public KnownEffect(Kind kind, String id, String name, Money effect) {
        this(kind, id, name, null, null, effect, null);
    }

    static KnownEffect ofGrant(String id, String name, Money budgeted, Money expected) {
        Money effect = expected.minus(budgeted);
        return new KnownEffect(
                Kind.GRANT, id, name, budgeted, expected, effect, new Share(effect, budgeted).percentRounded(1));
    }
}
