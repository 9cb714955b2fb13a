package no.tertial.journal;

import java.util.Map;
import java.util.Set;
import no.tertial.period.AccountingPeriod;

/**
 * What the journal must know of the rest of the ledger to judge a batch: the streams of other batches are not read.
 *
 * @param periods the status of each period that the batch touches
 * @param taken those of the batch's voucher keys that are in use already
 * @param reversed those of the vouchers to be cancelled that were cancelled before
 * @param reversals those of the vouchers to be cancelled that are themselves reversals
 */
public record LedgerFacts(
        Map<AccountingPeriod, PeriodStatus> periods,
        Set<VoucherKey> taken,
        Set<VoucherKey> reversed,
        Set<VoucherKey> reversals) {
    PeriodStatus statusOf(AccountingPeriod period) {
        return periods.getOrDefault(period, PeriodStatus.OPEN);
    }
}
