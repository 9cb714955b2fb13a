package no.tertial.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tertial.budget.FullTimeEquivalents;
import no.tertial.budget.Recurrence;
import no.tertial.chart.AccountClass;
import no.tertial.money.Money;
import no.tertial.regulations.Attachment;
import no.tertial.regulations.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it stands at a moment.
 *
 * @param id of the adjustment; a whole budget's is made of the year and its name
 * @param position of the event that made it stand so
 * @param effectiveFrom the first day of the month that it takes effect in
 * @param reason null for a whole budget, as is {@code recurrence}
 * @param grant the grant that it follows
 * @param version one more each time that it was submitted anew
 * @param submitted who put it forward; null where it was registered as decided
 * @param settled who approved, registered, turned down or took it back; null while it waits
 * @param changes what it changes, or is to change, per area, unit and class; only what the asker may see
 */
public record DecisionRow(
        String id,
        DecisionKind kind,
        DecisionStatus status,
        long position,
        Decision decision,
        LocalDate effectiveFrom,
        @Nullable Recurrence recurrence,
        @Nullable String reason,
        @Nullable String externalReference,
        @Nullable String packageName,
        @Nullable String grant,
        int version,
        @Nullable Handled submitted,
        @Nullable Handled settled,
        List<UnitChange> changes) {
    DecisionRow with(List<Attachment> documents, List<UnitChange> changed) {
        return new DecisionRow(
                id,
                kind,
                status,
                position,
                new Decision(
                        decision.caseReference(),
                        decision.body(),
                        decision.decidedOn(),
                        decision.title(),
                        decision.premise(),
                        documents),
                effectiveFrom,
                recurrence,
                reason,
                externalReference,
                packageName,
                grant,
                version,
                submitted,
                settled,
                List.copyOf(changed));
    }

    /** Whether it waits to be decided. */
    public boolean waits() {
        return status == DecisionStatus.PROPOSED && kind != DecisionKind.BUDGET_VERSION;
    }

    /** @param reason given where it was turned down */
    public record Handled(String by, Instant at, @Nullable String reason) {}

    /**
     * @param unit that the responsibility centres belong to at the year's end
     * @param amount the year's amount; expenditure positive
     */
    public record UnitChange(
            String area, String unit, AccountClass accountClass, Money amount, FullTimeEquivalents fte) {}
}
