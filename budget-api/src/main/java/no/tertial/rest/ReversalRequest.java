package no.tertial.rest;

import java.time.LocalDate;
import no.tertial.journal.JournalCommand.ReverseVoucher;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.period.AccountingPeriod;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * A new voucher that cancels another, with the opposite amounts.
 *
 * @param series that of the cancelled voucher where left out
 * @param period where the opposite amounts are booked; its year is the new voucher's ledger year
 */
record ReversalRequest(
        @Text(pattern = VouchersRequest.PART) String number,
        @Nullable @Text(pattern = VouchersRequest.PART) String series,
        LocalDate date,
        AccountingPeriod period) {
    ReverseVoucher toCommand(String batch, Voucher original) {
        VoucherKey key = original.key();
        VoucherKey reversal =
                new VoucherKey(key.client(), period.year(), series == null ? key.series() : series, number);
        return new ReverseVoucher(batch, original, reversal, date, period);
    }
}
