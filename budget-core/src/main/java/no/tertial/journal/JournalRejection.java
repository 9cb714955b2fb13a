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

    /** Given by whoever looks the voucher up in order to correct it. */
    record VoucherNotFound(VoucherKey voucher) implements JournalRejection, NotFound {}

    record AlreadyReversed(VoucherKey voucher) implements JournalRejection {}

    /** A reversal is final; post the voucher anew instead. */
    record ReversalOfReversal(VoucherKey voucher) implements JournalRejection {}

    /** Parts of it stand elsewhere; whoever moved them there is reversed first. */
    record VoucherIsReclassified(VoucherKey voucher) implements JournalRejection {}

    /** It corrects another voucher itself; that one is reclassified, after the correction was reversed where it can be. */
    record CorrectionOfCorrection(VoucherKey voucher) implements JournalRejection {}

    record NothingReclassified() implements JournalRejection {
        @Override
        public String at() {
            return "/moves";
        }
    }

    record NoSuchLine(VoucherKey voucher, int line, int lines, String at) implements JournalRejection {}

    /** The amount belongs on the coding that it stands on. */
    record MovedNowhere(String at) implements JournalRejection {}

    /**
     * The amount is no part of what the line still holds.
     *
     * @param held what the line holds less what was moved off it
     */
    record MoreThanLineHolds(VoucherKey voucher, int line, Money held, Money requested, String at)
            implements JournalRejection {}

    record VoucherHasNoText(VoucherKey voucher) implements JournalRejection {}

    record TextAlreadyErased(VoucherKey voucher) implements JournalRejection {}
}
