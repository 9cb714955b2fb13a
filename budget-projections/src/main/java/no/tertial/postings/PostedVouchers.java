package no.tertial.postings;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.tertial.chart.Coding;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.period.AccountingPeriod;
import no.tertial.replay.Recorded;
import org.jspecify.annotations.Nullable;

/** The vouchers that an event brought into the ledger, whatever way they came. */
record PostedVouchers(
        Recorded event,
        List<Voucher> vouchers,
        Set<VoucherKey> afterCutOff,
        PostingKind kind,
        @Nullable VoucherKey corrects,
        @Nullable String importId) {
    /**
     * @param frozenFor the periods that were frozen when an import took effect, by import
     * @throws IllegalArgumentException when the event brings none: the place is wrong
     */
    static PostedVouchers of(Recorded recorded, Map<String, Set<AccountingPeriod>> frozenFor) {
        return switch (recorded.event()) {
            case VouchersPosted e ->
                new PostedVouchers(
                        recorded, e.vouchers(), new HashSet<>(e.afterCutOff()), PostingKind.POSTING, null, null);
            case VoucherReversed e ->
                new PostedVouchers(
                        recorded,
                        List.of(e.reversal()),
                        e.afterCutOff() ? Set.of(e.reversal().key()) : Set.of(),
                        PostingKind.REVERSAL,
                        e.original(),
                        null);
            case VoucherReclassified e ->
                new PostedVouchers(
                        recorded,
                        List.of(e.reclassification()),
                        e.afterCutOff() ? Set.of(e.reclassification().key()) : Set.of(),
                        PostingKind.RECLASSIFICATION,
                        e.original(),
                        null);
            case VouchersImported e ->
                new PostedVouchers(
                        recorded,
                        e.vouchers(),
                        lateIn(e.vouchers(), frozenFor.getOrDefault(e.importId(), Set.of())),
                        PostingKind.POSTING,
                        null,
                        e.importId());
            default -> throw new IllegalArgumentException("No vouchers at position " + recorded.position());
        };
    }

    /** A chunk's lines come when its import takes effect, whatever the periods were when the chunk was stored. */
    private static Set<VoucherKey> lateIn(List<Voucher> vouchers, Set<AccountingPeriod> frozen) {
        return vouchers.stream()
                .filter(voucher -> frozen.contains(voucher.period()))
                .map(Voucher::key)
                .collect(Collectors.toSet());
    }

    /** Those with a line that counts. */
    List<Voucher> matching(PostingFilter filter) {
        return vouchers.stream()
                .filter(voucher ->
                        voucher.lines().stream().anyMatch(line -> filter.counts(voucher.period(), line.coding())))
                .toList();
    }

    /** A line of one of them, by its place in the voucher from 0. */
    PostingLine line(Voucher voucher, int index, String unit, @Nullable String text, List<Correction> corrections) {
        Posting posting = voucher.lines().get(index);
        Coding coding = posting.coding();
        return new PostingLine(
                voucher.key(),
                index + 1,
                voucher.date(),
                voucher.period(),
                unit,
                coding.ansvar(),
                coding.accountClass(),
                coding.account(),
                coding.function(),
                coding.project(),
                posting.amount(),
                text,
                kind,
                corrects,
                Correction.reversalIn(corrections),
                Correction.reclassificationsIn(corrections),
                afterCutOff.contains(voucher.key()),
                importId,
                event.position());
    }
}
