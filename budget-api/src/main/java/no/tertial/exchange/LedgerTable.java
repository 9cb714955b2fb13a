package no.tertial.exchange;

import org.jspecify.annotations.Nullable;

/** The lines of a ledger that lies in a table. */
final class LedgerTable implements LedgerFile {
    private final Table rows;
    private final LedgerLines lines;

    LedgerTable(OpenTable table) {
        rows = table.rows();
        lines = new LedgerLines(table.columns(), table.decimalSign());
    }

    @Override
    public @Nullable LedgerRow next() {
        TableRow row = rows.next();
        return row == null ? null : lines.read(row);
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void close() {
        rows.close();
    }
}
