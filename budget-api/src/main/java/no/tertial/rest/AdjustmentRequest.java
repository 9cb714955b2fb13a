package no.tertial.rest;

import java.util.List;
import java.util.Map;
import no.tertial.budget.Adjustment;
import no.tertial.budget.BudgetCommand;
import no.tertial.budget.BudgetCommand.AppropriateSupplementary;
import no.tertial.budget.BudgetCommand.ReallocateAppropriation;
import no.tertial.budget.Recurrence;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import no.tertial.rest.json.Text;
import no.tertial.rest.problem.BadRequest;
import no.tertial.rest.problem.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A change of an adopted budget.
 *
 * @param effectiveMonth the first month that it may touch
 * @param financing where the money of a supplementary appropriation comes from; that kind only
 * @param reason public; names no private person
 */
record AdjustmentRequest(
        Kind kind,
        DecisionRequest decision,
        Month effectiveMonth,
        Recurrence recurrence,
        @Text(max = 2000) String reason,
        List<LineRequest> lines,
        @Nullable List<LineRequest> financing) {
    /** Only the first two are taken in yet; the others are answered with {@code adjustment-kind-not-supported}. */
    enum Kind {
        REALLOCATION,
        SUPPLEMENTARY,
        OPERATING_TO_CAPITAL,
        GRANT_ADJUSTMENT,
        TECHNICAL,
        CARRY_FORWARD,
        REAPPROPRIATION,
        REPHASING
    }

    BudgetCommand toCommand(FiscalYear year, String id) {
        Adjustment adjustment = new Adjustment(id, decision.toDecision(), effectiveMonth, recurrence, reason);
        return switch (kind) {
            case REALLOCATION -> reallocation(year, adjustment);
            case SUPPLEMENTARY ->
                new AppropriateSupplementary(
                        year,
                        adjustment,
                        LineRequest.toLines(lines, "/lines"),
                        LineRequest.toLines(financing == null ? List.of() : financing, "/financing"));
            case OPERATING_TO_CAPITAL, GRANT_ADJUSTMENT, TECHNICAL, CARRY_FORWARD, REAPPROPRIATION, REPHASING ->
                throw notSupported();
        };
    }

    private ReallocateAppropriation reallocation(FiscalYear year, Adjustment adjustment) {
        if (financing != null) {
            throw BadRequest.of("financing-not-applicable", "/financing", Map.of("kind", kind));
        }
        return new ReallocateAppropriation(year, adjustment, LineRequest.toLines(lines, "/lines"));
    }

    private BadRequest notSupported() {
        Fault fault = new Fault(
                "adjustment-kind-not-supported",
                "/kind",
                Map.of("kind", kind.name(), "supported", List.of(Kind.REALLOCATION.name(), Kind.SUPPLEMENTARY.name())));
        return new BadRequest(HttpStatus.UNPROCESSABLE_CONTENT, fault);
    }
}
