package no.tertial.decisions;

import java.time.LocalDate;
import no.tertial.period.FiscalYear;
import no.tertial.replay.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions there are about a year's budget. What is null is not asked for.
 *
 * @param validAt the day that tells what is in effect
 * @param grant the grant that they follow
 * @param after where the page before ended; 0 for the first
 */
public record DecisionQuestion(
        FiscalYear year,
        @Nullable String caseReference,
        @Nullable DecisionStatus status,
        @Nullable DecisionKind kind,
        @Nullable String packageName,
        @Nullable String grant,
        @Nullable String area,
        @Nullable String unit,
        LocalDate validAt,
        long after,
        int limit,
        AsOf asOf) {
    /** All decisions of the year that the asker may see, in one page. */
    public static DecisionQuestion all(FiscalYear year, LocalDate validAt, AsOf asOf) {
        return new DecisionQuestion(
                year, null, null, null, null, null, null, null, validAt, 0, Integer.MAX_VALUE - 1, asOf);
    }

    /** The same for one case. */
    public DecisionQuestion ofCase(String reference) {
        return new DecisionQuestion(
                year, reference, status, kind, packageName, grant, area, unit, validAt, after, limit, asOf);
    }
}
