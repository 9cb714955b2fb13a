package no.tertial.journal;

import java.util.Map;
import java.util.Set;
import no.tertial.decider.Refusals;
import no.tertial.journal.JournalRejection.DuplicateVoucher;
import no.tertial.journal.JournalRejection.PeriodIsClosed;
import no.tertial.journal.JournalRejection.PeriodOutsideLedgerYear;
import no.tertial.period.AccountingPeriod;

/**
 * What the journal must know of the rest of the ledger to judge a batch: the streams of other batches are not read.
 *
 * @param periods the status of each period that the batch touches
 * @param taken those of the batch's voucher keys that are in use already
 * @param original how the voucher stands that the batch corrects
 */
public record LedgerFacts(Map<AccountingPeriod, PeriodStatus> periods, Set<VoucherKey> taken, Standing original) {
    /** For a batch that corrects nothing. */
    public LedgerFacts(Map<AccountingPeriod, PeriodStatus> periods, Set<VoucherKey> taken) {
        this(periods, taken, Standing.UNTOUCHED);
    }

    PeriodStatus statusOf(AccountingPeriod period) {
        return periods.getOrDefault(period, PeriodStatus.OPEN);
    }

    boolean isFrozen(AccountingPeriod period) {
        return statusOf(period) == PeriodStatus.FROZEN;
    }

    /** A voucher lies in its ledger year, and in a period that is not closed. */
    void checkPeriod(VoucherKey key, AccountingPeriod period, String at, Refusals refusals) {
        refusals.when(!period.year().equals(key.year()), () -> new PeriodOutsideLedgerYear(period, key.year(), at));
        refusals.when(statusOf(period) == PeriodStatus.CLOSED, () -> new PeriodIsClosed(period, at));
    }

    /** A voucher that corrects another has a number of its own, and a period that takes it. */
    void checkCorrection(VoucherKey key, AccountingPeriod period, Refusals refusals) {
        refusals.when(taken.contains(key), () -> new DuplicateVoucher(key, "/number"));
        checkPeriod(key, period, "/period", refusals);
    }
}
