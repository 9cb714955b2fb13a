package no.tertial.budget;

import no.tertial.period.Month;
import no.tertial.regulations.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What every adjustment of an adopted budget says of itself.
 *
 * @param id given by whoever sends the command; names the adjustment for ever
 * @param effectiveMonth the first month that the adjustment may touch
 * @param reason public, as the decision is; names no private person
 * @param externalReference what another system calls it; used once in a year's budget
 * @param packageName of the proposals that it is to be adopted with
 */
public record Adjustment(
        String id,
        Decision decision,
        Month effectiveMonth,
        Recurrence recurrence,
        String reason,
        @Nullable String externalReference,
        @Nullable String packageName) {
    /** An adjustment that stands alone. */
    public Adjustment(String id, Decision decision, Month effectiveMonth, Recurrence recurrence, String reason) {
        this(id, decision, effectiveMonth, recurrence, reason, null, null);
    }

    Adjustment decidedBy(Decision other) {
        return new Adjustment(id, other, effectiveMonth, recurrence, reason, externalReference, packageName);
    }
}
