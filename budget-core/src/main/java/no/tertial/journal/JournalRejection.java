package no.tertial.journal;

import no.tertial.decider.Rejection;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;

/** Why a posting is refused. Never because money has run out: a posting is a fact. */
public sealed interface JournalRejection extends Rejection {
    record NoVouchers() implements JournalRejection {
        @Override
        public String at() {
            return "/vouchers";
        }
    }

    record NoPostings(VoucherKey voucher, String at) implements JournalRejection {}

    record ControlTotalMissed(VoucherKey voucher, Money controlTotal, Money lines, Money difference, String at)
            implements JournalRejection {}

    /** The voucher was posted before, or stands twice in the batch. */
    record DuplicateVoucher(VoucherKey voucher, String at) implements JournalRejection {}

    record PeriodIsClosed(AccountingPeriod period, String at) implements JournalRejection {}

    /** A voucher's number belongs to a ledger year, and its period lies in that year. */
    record PeriodOutsideLedgerYear(AccountingPeriod period, FiscalYear ledgerYear, String at)
            implements JournalRejection {}

    /** Given by whoever looks the voucher up in order to reverse it. */
    record VoucherNotFound(VoucherKey voucher) implements JournalRejection, NotFound {}

    record AlreadyReversed(VoucherKey voucher) implements JournalRejection {}

    /** A reversal is final; post the voucher anew instead. */
    record ReversalOfReversal(VoucherKey voucher) implements JournalRejection {}
}
