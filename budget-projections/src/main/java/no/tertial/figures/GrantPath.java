package no.tertial.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.grants.GrantKind;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import org.jspecify.annotations.Nullable;

/**
 * A grant, year by year, and how what is promised came to be what it is. Amounts cover the asker's part of it.
 *
 * @param functions what it is spent on; empty where the project alone says it, or where it may be used for anything
 * @param path what the giver has said, oldest first
 * @param decisions by which the budget followed
 */
public record GrantPath(
        String grant,
        @Nullable Instant knownAt,
        long position,
        String currency,
        String name,
        String giver,
        GrantKind kind,
        String purpose,
        String reference,
        Month from,
        Month to,
        @Nullable Integer recipients,
        List<String> functions,
        @Nullable String project,
        List<ShareOfGrant> shares,
        List<YearOfGrant> years,
        List<Step> path,
        List<FollowedBy> decisions) {
    /**
     * A decision by which the budget followed the grant.
     *
     * @param adjustment its id
     * @param income by how much budgeted income changed; negative where there is less of it
     */
    public record FollowedBy(
            FiscalYear year,
            String adjustment,
            @Nullable String caseReference,
            @Nullable String title,
            Month effectiveMonth,
            Money income,
            long position) {}

    /** @param weight the share is the weight in proportion to those of all shares */
    public record ShareOfGrant(String unit, Coding line, long weight) {}

    /** @param perRecipient as in {@link GrantOverview.GrantRow} */
    public record YearOfGrant(FiscalYear year, @Nullable Money perRecipient, GrantAmounts amounts) {}

    /** Whether it is the promise or a change of it. */
    public enum StepKind {
        REGISTERED,
        CHANGED
    }

    /**
     * @param before what was promised for the year until then, positive
     * @param differencePercent of what was promised before, one decimal; null where that was nothing
     * @param learnedOn the day on which the municipality was told; null for the promise itself, as is {@code reason}
     * @param position the event that it stands in
     */
    public record Step(
            StepKind kind,
            FiscalYear year,
            Money before,
            Money after,
            Money difference,
            @Nullable BigDecimal differencePercent,
            @Nullable LocalDate learnedOn,
            String reference,
            @Nullable String reason,
            long position,
            Instant recordedAt) {}
}
