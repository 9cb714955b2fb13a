package no.tertial.journal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;

/**
 * What an import holds: said when it starts, and counted again when it is to take effect.
 *
 * @param totals the sum of each period that it has lines in, in the order of the periods
 */
public record ImportContents(int chunks, int vouchers, long lines, List<PeriodTotal> totals) {
    /** Nothing yet. */
    public static final ImportContents NONE = new ImportContents(0, 0, 0, List.of());

    public ImportContents {
        totals = List.copyOf(totals);
    }

    /** @param total expenditure less income */
    public record PeriodTotal(AccountingPeriod period, long lines, Money total) {
        private PeriodTotal plus(PeriodTotal other) {
            return new PeriodTotal(period, lines + other.lines, total.plus(other.total));
        }
    }

    /** What it holds with one more chunk of these vouchers. */
    public ImportContents withChunk(List<Voucher> chunk) {
        Map<AccountingPeriod, PeriodTotal> sums = new TreeMap<>();
        totals.forEach(total -> sums.put(total.period(), total));
        long more = 0;
        for (Voucher voucher : chunk) {
            int count = voucher.lines().size();
            more += count;
            sums.merge(voucher.period(), new PeriodTotal(voucher.period(), count, voucher.total()), PeriodTotal::plus);
        }
        return new ImportContents(chunks + 1, vouchers + chunk.size(), lines + more, List.copyOf(sums.values()));
    }
}
