package no.tertial.measures;

import java.util.List;
import no.tertial.money.Money;
import no.tertial.period.Month;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is meant to do.
 *
 * @param responsible a role or a post, never a private person
 * @param expectedFrom the first month in which it works
 * @param fullYearEffect what it gives in a year in which it works from January to December; negative saves money
 * @param lines what it gives this year, by coding string and month
 * @param caseReference the decision that it belongs to; null where it belongs to none
 * @param adjustment the adjustment that it belongs to; null where it belongs to none
 */
public record MeasurePlan(
        String title,
        String responsible,
        Month expectedFrom,
        Money fullYearEffect,
        List<MeasureLine> lines,
        @Nullable String caseReference,
        @Nullable String adjustment) {
    public MeasurePlan {
        lines = List.copyOf(lines);
    }

    /** The same plan with other lines. */
    MeasurePlan with(List<MeasureLine> others) {
        return new MeasurePlan(title, responsible, expectedFrom, fullYearEffect, others, caseReference, adjustment);
    }
}
