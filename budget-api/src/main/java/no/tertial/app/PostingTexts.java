package no.tertial.app;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import no.tertial.chart.ReferenceData;
import no.tertial.command.ChunkTexts;
import no.tertial.command.FreeTexts;
import no.tertial.command.ImportClaims;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.postings.PostingQueries;
import no.tertial.replay.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the texts of vouchers where they are kept, outside the events. What was kept before its function was marked
 * sensitive is not told any more.
 */
record PostingTexts(FreeTexts texts, ChunkTexts imported, Supplier<ReferenceData> present)
        implements PostingQueries.Texts {
    @Override
    public Map<VoucherKey, String> of(Recorded event, List<Voucher> vouchers) {
        Map<VoucherKey, String> told = new HashMap<>(kept(event, vouchers));
        if (!told.isEmpty()) {
            ReferenceData reference = present.get();
            vouchers.stream()
                    .filter(voucher -> voucher.isSensitive(reference))
                    .map(Voucher::key)
                    .forEach(told::remove);
        }
        return told;
    }

    private Map<VoucherKey, String> kept(Recorded event, List<Voucher> vouchers) {
        if (event.event() instanceof VouchersImported chunk) {
            return chunk.textsHash() == null ? Map.of() : ofChunk(chunk, vouchers);
        }
        Map<String, String> kept = texts.findAll(vouchers.stream()
                .map(Voucher::textHash)
                .filter(Objects::nonNull)
                .toList());
        return found(vouchers, voucher -> kept.get(Objects.requireNonNullElse(voucher.textHash(), "")));
    }

    private Map<VoucherKey, String> ofChunk(VouchersImported chunk, List<Voucher> vouchers) {
        Map<String, String> kept = imported.of(ImportClaims.streamOf(chunk.importId()), chunk.chunk());
        return found(vouchers, voucher -> kept.get(voucher.key().toString()));
    }

    private static Map<VoucherKey, String> found(List<Voucher> vouchers, Function<Voucher, @Nullable String> text) {
        return vouchers.stream()
                .filter(voucher -> text.apply(voucher) != null)
                .collect(toMap(Voucher::key, voucher -> Objects.requireNonNull(text.apply(voucher))));
    }
}
