package no.tertial.command;

import no.tertial.command.VoucherClaims.Claim;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.Standing;
import no.tertial.journal.Standing.Kind;
import no.tertial.journal.Standing.Text;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** How posted vouchers stand, and the rows that follow when they are corrected. */
final class Corrections {
    private final VoucherClaims claims;
    private final ReclassifiedLines reclassified;
    private final FreeTexts texts;
    private final ChunkTexts imported;

    Corrections(JdbcTemplate db, FreeTexts texts, ChunkTexts imported) {
        this.claims = new VoucherClaims(db);
        this.reclassified = new ReclassifiedLines(db);
        this.texts = texts;
        this.imported = imported;
    }

    /** How the voucher stands; its claim is held where so asked, so that two corrections come one after the other. */
    Standing standing(Voucher voucher, boolean hold) {
        return claims.of(voucher.key(), hold)
                .map(claim -> new Standing(
                        kindOf(voucher.key(), claim),
                        claim.reversed(),
                        reclassified.movedOff(voucher.key()),
                        textOf(voucher, claim)))
                .orElse(Standing.UNTOUCHED);
    }

    private Kind kindOf(VoucherKey voucher, Claim claim) {
        if (claim.reverses()) {
            return Kind.REVERSAL;
        }
        return reclassified.isReclassification(voucher) ? Kind.RECLASSIFICATION : Kind.POSTED;
    }

    /** The texts of an import lie by its chunks, those of a batch under their hashes. */
    private Text textOf(Voucher voucher, Claim claim) {
        Integer chunk = claim.chunk();
        if (chunk != null) {
            return imported.standingOf(claim.stream(), chunk, voucher.key());
        }
        String hash = voucher.textHash();
        if (hash == null) {
            return Text.NONE;
        }
        return texts.find(hash).isPresent() ? Text.KEPT : Text.ERASED;
    }

    /** A reversed reclassification gives back what it moved. */
    void follow(VoucherReversed event) {
        claims.markReversed(event.original());
        reclassified.giveBack(event.original());
    }

    void follow(VoucherReclassified event) {
        reclassified.add(event);
    }

    void eraseText(Voucher voucher) {
        String hash = voucher.textHash();
        if (hash != null) {
            texts.erase(hash);
        }
        claims.of(voucher.key(), false).ifPresent(claim -> eraseImported(voucher.key(), claim));
    }

    private void eraseImported(VoucherKey voucher, Claim claim) {
        Integer chunk = claim.chunk();
        if (chunk != null) {
            imported.erase(claim.stream(), chunk, voucher);
        }
    }

    void clear() {
        reclassified.clear();
    }
}
