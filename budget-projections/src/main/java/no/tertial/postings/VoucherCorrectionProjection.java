package no.tertial.postings;

import java.util.List;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.VoucherKey;
import no.tertial.replay.Projection;
import no.tertial.replay.Recorded;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps which voucher was corrected by which. */
public final class VoucherCorrectionProjection implements Projection {
    @Override
    public void apply(Recorded recorded, JdbcTemplate db) {
        long position = recorded.position();
        switch (recorded.event()) {
            case VoucherReversed e -> insert(e.original(), e.reversal().key(), PostingKind.REVERSAL, position, db);
            case VoucherReclassified e ->
                insert(e.original(), e.reclassification().key(), PostingKind.RECLASSIFICATION, position, db);
            default -> {
                // other events correct no voucher
            }
        }
    }

    private static void insert(
            VoucherKey original, VoucherKey correction, PostingKind kind, long position, JdbcTemplate db) {
        db.update(
                "insert into voucher_correction (original, correction, kind, position) values (?, ?, ?, ?)",
                original.toString(),
                correction.toString(),
                kind.name(),
                position);
    }

    @Override
    public List<String> tables() {
        return List.of("voucher_correction");
    }
}
