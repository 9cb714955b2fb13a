package no.tertial.exchange;

import java.time.LocalDate;
import java.util.List;
import no.tertial.journal.Posting;
import no.tertial.journal.VoucherKey;
import no.tertial.period.AccountingPeriod;
import org.jspecify.annotations.Nullable;

/** What a row of a ledger file says. */
public sealed interface LedgerRow {
    /** The row's number in the file; the first row, most often the header, is 1. */
    long number();

    /**
     * One line of a voucher. Its codes have the form of codes; whether they exist is not known here.
     *
     * @param text the voucher's; a voucher's first text counts
     */
    record Line(
            long number,
            VoucherKey voucher,
            LocalDate date,
            AccountingPeriod period,
            @Nullable String text,
            Posting posting)
            implements LedgerRow {}

    /**
     * A row that cannot be understood.
     *
     * @param voucher the voucher that it belongs to; null where not even that can be read
     */
    record Malformed(long number, @Nullable VoucherKey voucher, List<RowError> errors) implements LedgerRow {
        public Malformed {
            errors = List.copyOf(errors);
        }
    }
}
