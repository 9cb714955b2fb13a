package no.tertial.postings;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * One line of a voucher.
 *
 * @param line its number in the voucher, from 1
 * @param unit that the responsibility centre belongs to at the end of the asked period
 * @param text the voucher's, while it is kept; never on a sensitive function
 * @param afterCutOff whether its period was frozen for a report when it came, or its import took effect
 * @param corrects the voucher that this one cancels or reclassifies
 * @param reversedBy the voucher that has cancelled this one
 * @param reclassifiedBy the vouchers that have moved parts of this one
 * @param importId the import that it came with
 * @param position of the event that it stands in
 */
public record PostingLine(
        VoucherKey voucher,
        int line,
        LocalDate date,
        AccountingPeriod period,
        String unit,
        String ansvar,
        AccountClass accountClass,
        String account,
        String function,
        @Nullable String project,
        Money amount,
        @Nullable String text,
        PostingKind kind,
        @Nullable VoucherKey corrects,
        @Nullable VoucherKey reversedBy,
        List<VoucherKey> reclassifiedBy,
        boolean afterCutOff,
        @Nullable String importId,
        long position) {}
