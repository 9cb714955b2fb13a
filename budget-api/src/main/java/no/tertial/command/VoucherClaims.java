package no.tertial.command;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.tertial.journal.VoucherKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which voucher numbers are in use, as rows with a unique key that a posting adds in its own transaction. */
final class VoucherClaims {
    private static final String OF_VOUCHER = " where client = ? and ledger_year = ? and series = ? and number = ?";

    private final JdbcTemplate db;

    VoucherClaims(JdbcTemplate db) {
        this.db = db;
    }

    /** @param reverses whether the voucher cancels another */
    record Claim(boolean reversed, boolean reverses) {}

    /** The claim of the voucher; held until the transaction ends where so asked. */
    Optional<Claim> of(VoucherKey key, boolean hold) {
        return db
                .query(
                        "select reversed, reverses from voucher_claim" + OF_VOUCHER + (hold ? " for update" : ""),
                        (row, _) -> new Claim(row.getBoolean(1), row.getBoolean(2)),
                        partsOf(key))
                .stream()
                .findFirst();
    }

    /** The stream that the voucher was posted in. */
    Optional<String> streamOf(VoucherKey key) {
        return db
                .query("select stream from voucher_claim" + OF_VOUCHER, (row, _) -> row.getString(1), partsOf(key))
                .stream()
                .findFirst();
    }

    /** Those of the keys that are in use. */
    Set<VoucherKey> taken(Set<VoucherKey> keys) {
        Set<VoucherKey> taken = new HashSet<>(keys);
        taken.removeIf(key -> streamOf(key).isEmpty());
        return taken;
    }

    /** Claims the keys for the stream, in the order that they come in; those that were in use already are answered. */
    Set<VoucherKey> claim(Set<VoucherKey> keys, String stream, boolean reverses) {
        List<VoucherKey> inOrder = List.copyOf(keys);
        List<Object[]> rows = inOrder.stream()
                .map(key -> new Object[] {
                    key.client(), key.year().value(), key.series(), key.number(), stream, reverses, false
                })
                .toList();
        int[] claimed = db.batchUpdate("""
                insert into voucher_claim (client, ledger_year, series, number, stream, reverses, reversed)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", rows);
        Set<VoucherKey> taken = new HashSet<>();
        for (int i = 0; i < claimed.length; i++) {
            if (claimed[i] == 0) {
                taken.add(inOrder.get(i));
            }
        }
        return taken;
    }

    void markReversed(VoucherKey key) {
        db.update("update voucher_claim set reversed = true" + OF_VOUCHER, partsOf(key));
    }

    void clear() {
        db.update("delete from voucher_claim");
    }

    private static Object[] partsOf(VoucherKey key) {
        return new Object[] {key.client(), key.year().value(), key.series(), key.number()};
    }
}
