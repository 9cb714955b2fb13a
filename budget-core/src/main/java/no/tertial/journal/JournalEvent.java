package no.tertial.journal;

import java.util.List;

/** What has been posted. Kept for ever: fields are only added. */
public sealed interface JournalEvent {
    /**
     * A chunk of a batch: whole vouchers, of at most {@value #LINES_IN_A_CHUNK} lines together unless one voucher alone
     * has more.
     *
     * @param afterCutOff those of them whose period was frozen for a report when they came
     */
    record VouchersPosted(List<Voucher> vouchers, List<VoucherKey> afterCutOff) implements JournalEvent {}

    /** A voucher that cancels another, with the opposite amounts. */
    record VoucherReversed(VoucherKey original, Voucher reversal, boolean afterCutOff) implements JournalEvent {}

    int LINES_IN_A_CHUNK = 500;
}
