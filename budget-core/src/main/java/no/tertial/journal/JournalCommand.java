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

    /**
     * Parts of a posted voucher's lines are moved to where they belong, by a new voucher that sums to zero.
     *
     * @param original what is reclassified, as it was posted
     * @param reclassification the key of the new voucher
     * @param reason why; names no private person
     */
    record ReclassifyVoucher(
            String batch,
            Voucher original,
            VoucherKey reclassification,
            LocalDate date,
            AccountingPeriod period,
            List<Move> moves,
            String reason)
            implements JournalCommand {
        /** The new voucher, a pair of lines for each move. A move of a line that is not there has none, and is refused. */
        public Voucher voucher() {
            List<Posting> pairs = moves.stream()
                    .filter(move ->
                            move.line() > 0 && move.line() <= original.lines().size())
                    .flatMap(move -> move.pair(original.lines().get(move.line() - 1)))
                    .toList();
            return new Voucher(reclassification, date, period, null, null, pairs);
        }
    }

    /**
     * The text of a posted voucher is erased, wherever it lies.
     *
     * @param original whose text it is, as it was posted
     */
    record EraseText(String batch, Voucher original) implements JournalCommand {}
}
