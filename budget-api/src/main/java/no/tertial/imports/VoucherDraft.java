package no.tertial.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tertial.exchange.LedgerRow.Line;
import no.tertial.exchange.RowError;
import no.tertial.imports.SpoolEntry.Bad;
import no.tertial.imports.SpoolEntry.Good;
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import org.jspecify.annotations.Nullable;

/** A voucher whose lines are being gathered. */
final class VoucherDraft {
    /** Far beyond any voucher; more come of a column that was taken for the number. */
    static final int MOST_LINES = 100_000;

    private final VoucherKey key;
    private final List<Good> lines = new ArrayList<>();
    private boolean bad;
    private @Nullable RowError fault;

    VoucherDraft(VoucherKey key) {
        this.key = key;
    }

    /** All of a voucher's lines have its date and its period. */
    void add(SpoolEntry entry) {
        switch (entry) {
            case Bad _ -> bad = true;
            case Good good when lines.size() == MOST_LINES -> tooLong(good.line());
            case Good good -> {
                lines.add(good);
                Line first = lines.getFirst().line();
                Line line = good.line();
                if (!line.period().equals(first.period())) {
                    differs(line, "period", first.period(), line.period());
                } else if (!line.date().equals(first.date())) {
                    differs(line, "date", first.date(), line.date());
                }
            }
        }
    }

    private void tooLong(Line line) {
        if (fault == null) {
            fault = new RowError(
                    line.number(),
                    "number",
                    "voucher-too-long",
                    Map.of("voucher", key.toString(), "most", Integer.toString(MOST_LINES)),
                    null);
        }
        bad = true;
    }

    private void differs(Line line, String column, Object first, Object other) {
        if (fault == null) {
            fault = new RowError(
                    line.number(),
                    column,
                    "voucher-with-two-" + column + "s",
                    Map.of("voucher", key.toString(), "first", first.toString(), "other", other.toString()),
                    null);
        }
        bad = true;
    }

    VoucherKey key() {
        return key;
    }

    List<Good> lines() {
        return lines;
    }

    boolean isBad() {
        return bad;
    }

    /** What its lines make wrong together; what is wrong with a line by itself was told when that was read. */
    @Nullable
    RowError fault() {
        return fault;
    }

    /** The row of its first line. */
    long row() {
        return lines.getFirst().line().number();
    }

    /** The voucher's first text; null where it has none. */
    @Nullable
    String text() {
        for (Good good : lines) {
            if (good.line().text() != null) {
                return good.line().text();
            }
        }
        return null;
    }

    /** The voucher, without its text. */
    Voucher voucher() {
        Line first = lines.getFirst().line();
        List<Posting> postings = new ArrayList<>(lines.size());
        lines.forEach(good -> postings.add(good.line().posting()));
        return new Voucher(key, first.date(), first.period(), null, null, postings);
    }
}
