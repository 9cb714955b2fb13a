package no.tertial.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tertial.decisions.DecisionRow.UnitChange;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * Decisions in the order in which they last changed.
 *
 * @param validAt the day that tells what is in effect
 * @param changed all that the decisions of the asked case changed together, those of other pages too; null without a case
 * @param last where the page ends; null where there are no more
 */
public record DecisionPage(
        FiscalYear year,
        LocalDate validAt,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<DecisionRow> decisions,
        @Nullable List<UnitChange> changed,
        @Nullable Long last) {}
