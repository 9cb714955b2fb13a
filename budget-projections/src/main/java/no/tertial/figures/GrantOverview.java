package no.tertial.figures;

import java.time.Instant;
import java.util.List;
import no.tertial.grants.GrantKind;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;
import org.jspecify.annotations.Nullable;

/** What others give in a year: the block grant and the taxes at the top, then each earmarked grant. */
public record GrantOverview(
        FiscalYear year,
        @Nullable Instant knownAt,
        long position,
        String currency,
        List<GrantRow> grants,
        GrantAmounts total) {
    /**
     * @param recipients null where they are not counted
     * @param perRecipient granted to each, rounded to the øre; null without recipients, or where others share the grant
     */
    public record GrantRow(
            String grant,
            String name,
            String giver,
            GrantKind kind,
            String purpose,
            Month from,
            Month to,
            @Nullable Integer recipients,
            @Nullable Money perRecipient,
            GrantAmounts amounts) {}
}
