package no.tertial.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.tertial.command.FreeTexts;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.postings.PostingQueries;
import no.tertial.replay.Recorded;

/** Looks up the texts of vouchers where they are kept, outside the events. */
record PostingTexts(FreeTexts texts) implements PostingQueries.Texts {
    @Override
    public Map<VoucherKey, String> of(Recorded event, List<Voucher> vouchers) {
        Map<String, String> kept = texts.findAll(vouchers.stream()
                .map(Voucher::textHash)
                .filter(Objects::nonNull)
                .toList());
        Map<VoucherKey, String> found = new HashMap<>();
        for (Voucher voucher : vouchers) {
            String text = kept.get(Objects.requireNonNullElse(voucher.textHash(), ""));
            if (text != null) {
                found.put(voucher.key(), text);
            }
        }
        return found;
    }
}
