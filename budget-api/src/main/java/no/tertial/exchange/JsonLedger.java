package no.tertial.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import no.tertial.exchange.JsonVouchers.JsonVoucher;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a ledger in JSON, numbered through the file from 1. A voucher whose lines miss its control total, that has
 * none, or that stood in the file before is refused as a whole.
 */
final class JsonLedger implements LedgerFile {
    private static final List<Field> FIELDS = LedgerFields.FORM.fields().stream()
            .filter(field -> field != LedgerFields.DEBIT && field != LedgerFields.CREDIT)
            .toList();

    private final JsonVouchers vouchers;
    private final LedgerLines lines;
    private final Deque<LedgerRow> ahead = new ArrayDeque<>();
    private final VoucherHashes seen = new VoucherHashes();

    private JsonLedger(JsonVouchers vouchers, LedgerLines lines) {
        this.vouchers = vouchers;
        this.lines = lines;
    }

    static JsonLedger open(Path file, ReadingOptions options) {
        TableRow header = new TableRow(0, FIELDS.stream().map(Field::name).toArray(String[]::new));
        LedgerLines lines = new LedgerLines(Columns.of(header, LedgerFields.FORM, options), '.');
        try {
            return new JsonLedger(new JsonVouchers(Files.newInputStream(file)), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable LedgerRow next() {
        while (ahead.isEmpty()) {
            JsonVoucher voucher = vouchers.next();
            if (voucher == null) {
                return null;
            }
            ahead.addAll(checked(voucher));
        }
        return ahead.poll();
    }

    private List<LedgerRow> checked(JsonVoucher voucher) {
        if (voucher.lines().isEmpty()) {
            VoucherKey key = keyOf(row(voucher, Map.of(), 0));
            String number = CellError.shortened(voucher.fields().getOrDefault("number", ""));
            return refused(voucher, key, "lines", "no-postings", key == null ? number : key.toString());
        }
        List<LedgerRow> rows = new ArrayList<>();
        for (Map<String, String> line : voucher.lines()) {
            rows.add(row(voucher, line, rows.size()));
        }
        VoucherKey key = keyOf(rows.getFirst());
        if (key != null && !seen.add(key)) {
            return refused(voucher, key, "number", "duplicate-voucher", key.toString());
        }
        String stated = voucher.fields().getOrDefault("controlTotal", "");
        return stated.isEmpty() ? rows : controlled(rows, stated);
    }

    private LedgerRow row(JsonVoucher voucher, Map<String, String> line, int index) {
        String[] cells = FIELDS.stream()
                .map(Field::name)
                .map(name -> line.getOrDefault(name, voucher.fields().getOrDefault(name, "")))
                .toArray(String[]::new);
        return lines.read(new TableRow(voucher.firstLine() + index, cells));
    }

    private static @Nullable VoucherKey keyOf(LedgerRow row) {
        return switch (row) {
            case LedgerRow.Line line -> line.voucher();
            case LedgerRow.Malformed malformed -> malformed.voucher();
        };
    }

    private static List<LedgerRow> refused(
            JsonVoucher voucher, @Nullable VoucherKey key, String field, String code, String told) {
        RowError error = new RowError(voucher.firstLine(), field, code, Map.of("voucher", told), null);
        return List.of(new LedgerRow.Malformed(voucher.firstLine(), key, List.of(error)));
    }

    private static List<LedgerRow> controlled(List<LedgerRow> rows, String stated) {
        List<LedgerRow.Line> lines = rows.stream()
                .filter(LedgerRow.Line.class::isInstance)
                .map(LedgerRow.Line.class::cast)
                .toList();
        if (lines.isEmpty() || lines.size() < rows.size()) {
            return rows;
        }
        LedgerRow.Line first = lines.getFirst();
        RowError error = missed(lines, stated);
        return error == null ? rows : List.of(new LedgerRow.Malformed(first.number(), first.voucher(), List.of(error)));
    }

    private static @Nullable RowError missed(List<LedgerRow.Line> lines, String stated) {
        LedgerRow.Line first = lines.getFirst();
        try {
            Money control = new Amounts('.').of(stated);
            Money sum = Money.sum(
                    lines.stream().map(line -> line.posting().amount()).toList());
            Map<String, String> facts = Map.of(
                    "voucher", first.voucher().toString(),
                    "controlTotal", control.toString(),
                    "lines", sum.toString(),
                    "difference", sum.minus(control).toString());
            return control.equals(sum)
                    ? null
                    : new RowError(first.number(), "controlTotal", "control-total-missed", facts, null);
        } catch (CellError unreadable) {
            return unreadable.at(first.number(), "controlTotal");
        }
    }

    @Override
    public long bytesRead() {
        return vouchers.bytesRead();
    }

    @Override
    public void close() {
        vouchers.close();
    }
}
