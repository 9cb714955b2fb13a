package no.tertial.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tertial.decisions.DecisionPage;
import no.tertial.decisions.DecisionRow;
import no.tertial.decisions.DecisionRow.UnitChange;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * A page of decisions.
 *
 * @param changed all that the asked case changed together; null without a case
 * @param next where the list goes on; null at its end
 */
record DecisionsAnswer(
        FiscalYear year,
        LocalDate validAt,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<DecisionRow> decisions,
        @Nullable List<UnitChange> changed,
        @Nullable String next) {
    static DecisionsAnswer of(DecisionPage page) {
        Long last = page.last();
        return new DecisionsAnswer(
                page.year(),
                page.validAt(),
                page.knownAt(),
                page.position(),
                page.currency(),
                page.decisions(),
                page.changed(),
                last == null ? null : new DecisionCursor(page.position(), last).toString());
    }
}
