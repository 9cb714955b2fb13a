package no.tertial.command;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalEvent.VoucherReclassified.Part;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was moved off the lines of vouchers, as rows that go when the reclassification is reversed. */
final class ReclassifiedLines {
    private final JdbcTemplate db;

    ReclassifiedLines(JdbcTemplate db) {
        this.db = db;
    }

    /** What was moved off the voucher's lines and still is, by the line's number. */
    Map<Integer, Money> movedOff(VoucherKey voucher) {
        Map<Integer, Money> moved = new HashMap<>();
        db.query(
                "select line, sum(amount) from reclassified_line where voucher = ? group by line",
                (ResultSet row) -> {
                    moved.put(row.getInt(1), new Money(row.getLong(2)));
                },
                voucher.toString());
        return moved;
    }

    /** Whether the voucher is a reclassification that was not reversed. */
    boolean isReclassification(VoucherKey voucher) {
        return Boolean.TRUE.equals(db.queryForObject(
                "select exists (select 1 from reclassified_line where reclassification = ?)",
                Boolean.class,
                voucher.toString()));
    }

    void add(VoucherReclassified event) {
        List<Object[]> rows = new ArrayList<>();
        for (Part part : event.parts()) {
            rows.add(new Object[] {
                event.reclassification().key().toString(),
                rows.size(),
                event.original().toString(),
                part.line(),
                part.amount().ore()
            });
        }
        db.batchUpdate("""
                insert into reclassified_line (reclassification, ordinal, voucher, line, amount)
                values (?, ?, ?, ?, ?)""", rows);
    }

    /** Gives back what the voucher moved, where it is a reclassification. */
    void giveBack(VoucherKey reclassification) {
        db.update("delete from reclassified_line where reclassification = ?", reclassification.toString());
    }

    void clear() {
        db.update("delete from reclassified_line");
    }
}
