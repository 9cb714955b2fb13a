package no.tertial.rest;

import java.util.List;
import no.tertial.budget.AdjustmentKind;
import no.tertial.budget.RequestedChange;
import no.tertial.budget.RequestedLine;
import no.tertial.period.FiscalYear;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an adjustment changes.
 *
 * @param lines left out for a distribution, which makes them
 * @param financing where the money comes from, for kinds that give or take it
 * @param grant the grant that a {@code GRANT_ADJUSTMENT} follows
 */
record ChangeRequest(
        AdjustmentKind kind,
        @Nullable List<LineRequest> lines,
        @Nullable List<LineRequest> financing,
        @Nullable @Text(pattern = Text.IDENTIFIER) String grant,
        @Nullable DistributionRequest distribution) {
    RequestedChange toChange(FiscalYear year, PastMonths past) {
        return new RequestedChange(
                kind,
                requested(lines, "/lines", year, past),
                requested(financing, "/financing", year, past),
                grant,
                distribution == null ? null : distribution.toDistribution(year, past));
    }

    private static List<RequestedLine> requested(
            @Nullable List<LineRequest> lines, String at, FiscalYear year, PastMonths past) {
        return lines == null ? List.of() : LineRequest.toLines(lines, at, year, past);
    }
}
