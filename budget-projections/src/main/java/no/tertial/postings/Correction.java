package no.tertial.postings;

import java.util.List;
import no.tertial.journal.VoucherKey;
import org.jspecify.annotations.Nullable;

/** That a voucher was corrected by another. */
record Correction(VoucherKey original, VoucherKey correction, PostingKind kind) {
    /** A voucher is cancelled once. */
    static @Nullable VoucherKey reversalIn(List<Correction> corrections) {
        return corrections.stream()
                .filter(correction -> correction.kind() == PostingKind.REVERSAL)
                .map(Correction::correction)
                .findFirst()
                .orElse(null);
    }

    static List<VoucherKey> reclassificationsIn(List<Correction> corrections) {
        return corrections.stream()
                .filter(correction -> correction.kind() == PostingKind.RECLASSIFICATION)
                .map(Correction::correction)
                .toList();
    }
}
