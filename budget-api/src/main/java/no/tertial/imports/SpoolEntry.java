package no.tertial.imports;

import no.tertial.exchange.LedgerRow;
import no.tertial.journal.VoucherKey;

/** What a row of the file has become. */
sealed interface SpoolEntry {
    VoucherKey voucher();

    /** @param coding its number in the {@link CodingTable} */
    record Good(LedgerRow.Line line, int coding) implements SpoolEntry {
        @Override
        public VoucherKey voucher() {
            return line.voucher();
        }
    }

    /** Something is wrong with the row, and so with its voucher. */
    record Bad(VoucherKey voucher) implements SpoolEntry {}
}
