package no.tertial.restatements;

import java.util.List;
import no.tertial.period.AccountingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What a restatement says.
 *
 * @param period the accounting period that the amounts were booked in, of accounts that were delivered
 * @param reason why they belong elsewhere; names no private person
 * @param caseReference the case that found it, where there is one
 * @param voucher the voucher that it is about, where it is about one: {@code DK-2017-IF-100234}
 */
public record Restatement(
        AccountingPeriod period,
        List<RestatedLine> lines,
        String reason,
        @Nullable String caseReference,
        @Nullable String voucher) {
    public Restatement {
        lines = List.copyOf(lines);
    }

    /** What takes it back, for a reason of its own. */
    Restatement cancelled(String why) {
        return new Restatement(period, lines.stream().map(RestatedLine::back).toList(), why, caseReference, voucher);
    }
}
