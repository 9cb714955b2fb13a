package no.tertial.journal;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.ReferenceData;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * A voucher as the ledger gives it: the operating and capital lines only, so the lines need not sum to zero.
 *
 * @param key its period lies in the key's year
 * @param controlTotal what the lines sum to, where the sender states it
 * @param textHash salted hash of the voucher's text, which is itself kept outside the events and can be erased
 */
public record Voucher(
        VoucherKey key,
        LocalDate date,
        AccountingPeriod period,
        @Nullable Money controlTotal,
        @Nullable String textHash,
        List<Posting> lines) {
    public Voucher {
        lines = List.copyOf(lines);
    }

    /** What the lines sum to. */
    public Money total() {
        return Money.sum(lines.stream().map(Posting::amount).toList());
    }

    /** Whether a line stands on a sensitive function: then its text may tell of people, and is not taken in at all. */
    public boolean isSensitive(ReferenceData reference) {
        return lines.stream()
                .anyMatch(line -> reference.isSensitive(line.coding().function(), period.year()));
    }

    /** The same voucher without its text. */
    Voucher withoutText() {
        return new Voucher(key, date, period, controlTotal, null, lines);
    }
}
