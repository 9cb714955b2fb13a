package no.tertial.journal;

import java.time.LocalDate;
import java.util.List;
import no.tertial.period.AccountingPeriod;

/** What may be asked of the journal. */
public sealed interface JournalCommand {
    /** Which batch of entries the command makes; each batch is a stream of its own. */
    String batch();

    /** Vouchers from the ledger, all or none of them. */
    record PostVouchers(String batch, List<Voucher> vouchers) implements JournalCommand {}

    /**
     * A posted voucher is cancelled by a new one with the opposite amounts.
     *
     * @param original what is cancelled, as it was posted
     * @param reversal the key of the new voucher
     */
    record ReverseVoucher(String batch, Voucher original, VoucherKey reversal, LocalDate date, AccountingPeriod period)
            implements JournalCommand {
        /** The new voucher. */
        public Voucher voucher() {
            return new Voucher(
                    reversal,
                    date,
                    period,
                    null,
                    null,
                    original.lines().stream()
                            .map(line ->
                                    new Posting(line.coding(), line.amount().negated()))
                            .toList());
        }
    }
}
