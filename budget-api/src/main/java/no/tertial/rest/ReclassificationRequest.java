package no.tertial.rest;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.journal.JournalCommand.ReclassifyVoucher;
import no.tertial.journal.Move;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * A new voucher that moves parts of another's lines to where they belong, and sums to zero.
 *
 * @param series that of the original where left out
 * @param period where both sides are booked; its year is the new voucher's ledger year
 * @param reason why; names no private person
 */
record ReclassificationRequest(
        @Text(pattern = VouchersRequest.PART) String number,
        @Nullable @Text(pattern = VouchersRequest.PART) String series,
        LocalDate date,
        AccountingPeriod period,
        @Text(max = 1000) String reason,
        List<MoveRequest> moves) {
    /**
     * The coding is where the amount belongs.
     *
     * @param line the original's line, from 1
     * @param amount kroner with the line's sign, no more than the line still holds
     */
    record MoveRequest(
            int line,
            Money amount,
            @Text(pattern = Text.CODE) String ansvar,
            AccountClass accountClass,
            @Text(pattern = Text.CODE) String account,
            @Text(pattern = Text.CODE) String function,
            @Nullable @Text(pattern = Text.IDENTIFIER) String project) {
        private Move toMove() {
            return new Move(line, amount, new Coding(ansvar, accountClass, account, function, project));
        }
    }

    ReclassifyVoucher toCommand(String batch, Voucher original) {
        VoucherKey key = original.key();
        return new ReclassifyVoucher(
                batch,
                original,
                new VoucherKey(key.client(), period.year(), series == null ? key.series() : series, number),
                date,
                period,
                moves.stream().map(MoveRequest::toMove).toList(),
                reason);
    }
}
