package no.tertial.postings;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Some of the lines that were asked for, in the order in which they were posted.
 *
 * @param total what all of them sum to, on this page or not
 * @param importsInProgress imports that had begun and not ended; none of their lines is here
 * @param next where the following page begins; null after the last
 */
public record PostingPage(
        @Nullable Instant knownAt,
        long position,
        Money total,
        List<String> importsInProgress,
        List<PostingLine> postings,
        @Nullable Mark next) {
    /**
     * A line, by its event and its voucher there.
     *
     * @param event the event's position
     * @param voucher the voucher's place in the event, from 0
     * @param line the line's number in the voucher, from 1
     */
    public record Mark(long event, int voucher, int line) {
        /** Before the first line. */
        public static final Mark START = new Mark(0, 0, 0);

        private static final Comparator<Mark> ORDER = Comparator.comparingLong(Mark::event)
                .thenComparing(Mark::voucher)
                .thenComparing(Mark::line);

        boolean isAfter(Mark other) {
            return ORDER.compare(this, other) > 0;
        }
    }
}
