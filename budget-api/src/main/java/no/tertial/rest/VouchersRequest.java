package no.tertial.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;
import no.tertial.command.FreeText;
import no.tertial.journal.JournalCommand.PostVouchers;
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import no.tertial.rest.json.Text;
import org.jspecify.annotations.Nullable;

/**
 * Vouchers from the ledger, all or none of them. Operating and capital lines only, so they need not sum to zero.
 *
 * @param ledgerYear the year that the numbers belong to; that of each voucher's period where left out
 */
record VouchersRequest(
        @Text(pattern = PART) String client,
        @Text(pattern = PART) String series,
        @Nullable FiscalYear ledgerYear,
        List<VoucherRequest> vouchers) {
    /** What client, series and number are made of. */
    static final String PART = "[A-Za-z0-9]{1,20}";

    /**
     * @param text kept apart from the events so that it can be erased, and not at all for sensitive functions
     * @param controlTotal what the lines sum to, in kroner
     */
    record VoucherRequest(
            @Text(pattern = PART) String number,
            LocalDate date,
            AccountingPeriod period,
            @Nullable @Text(max = 500) String text,
            @Nullable Money controlTotal,
            List<PostingRequest> lines) {}

    /** @param amount kroner; expenditure positive, income negative */
    record PostingRequest(
            @Text(pattern = Text.CODE) String ansvar,
            AccountClass accountClass,
            @Text(pattern = Text.CODE) String account,
            @Text(pattern = Text.CODE) String function,
            @Nullable @Text(pattern = Text.IDENTIFIER) String project,
            Money amount) {
        private Posting toPosting() {
            return new Posting(new Coding(ansvar, accountClass, account, function, project), amount);
        }
    }

    /** @param texts gathers the vouchers' texts, whose hashes the command carries */
    PostVouchers toCommand(String batch, List<FreeText> texts) {
        List<Voucher> posted = new ArrayList<>(vouchers.size());
        for (VoucherRequest voucher : vouchers) {
            VoucherKey key = new VoucherKey(
                    client, ledgerYear == null ? voucher.period().year() : ledgerYear, series, voucher.number());
            posted.add(new Voucher(
                    key,
                    voucher.date(),
                    voucher.period(),
                    voucher.controlTotal(),
                    hashOf(voucher.text(), key, texts),
                    voucher.lines().stream().map(PostingRequest::toPosting).toList()));
        }
        return new PostVouchers(batch, posted);
    }

    private static @Nullable String hashOf(@Nullable String text, VoucherKey key, List<FreeText> texts) {
        if (text == null) {
            return null;
        }
        FreeText free = FreeText.of(key.toString(), text);
        texts.add(free);
        return free.hash();
    }

    int lineCount() {
        return vouchers.stream().mapToInt(voucher -> voucher.lines().size()).sum();
    }
}
