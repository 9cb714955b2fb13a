package no.tertial.journal;

import java.util.ArrayList;
import java.util.List;
import no.tertial.money.Money;

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

    /**
     * A voucher that moves parts of another's lines to where they belong: for each part a line that takes it off the
     * coding it stood on, and one that puts it where it belongs. It sums to zero.
     *
     * @param lines which line of the original each pair takes from, from 1
     * @param reason why; names no private person
     */
    record VoucherReclassified(
            VoucherKey original, Voucher reclassification, List<Integer> lines, String reason, boolean afterCutOff)
            implements JournalEvent {
        /** What is taken off one line of the original. */
        public record Part(int line, Money amount) {}

        /** What is taken off the original, in the order of the pairs. */
        public List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            for (int line : lines) {
                Posting put = reclassification.lines().get(2 * parts.size() + 1);
                parts.add(new Part(line, put.amount()));
            }
            return parts;
        }
    }

    /** The text of a voucher was erased. What told of it, its hash, stays and says nothing any more. */
    record TextErased(VoucherKey voucher) implements JournalEvent {}

    int LINES_IN_A_CHUNK = 500;
}
