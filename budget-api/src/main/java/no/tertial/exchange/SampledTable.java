package no.tertial.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table whose first rows are looked at before it is read from the start. */
final class SampledTable implements Table {
    /** How many rows are looked at. */
    static final int SAMPLE = 1_000;

    private final Table table;
    private final Deque<TableRow> ahead;

    private SampledTable(Table table, Deque<TableRow> ahead) {
        this.table = table;
        this.ahead = ahead;
    }

    /** Reads the sample. What stops it before its end is left to be met again by whoever reads that far. */
    static SampledTable of(Table table) {
        Deque<TableRow> ahead = new ArrayDeque<>();
        TableRow row = table.next();
        while (row != null && ahead.size() < SAMPLE) {
            ahead.add(row);
            row = ahead.size() < SAMPLE ? table.next() : null;
        }
        return new SampledTable(table, ahead);
    }

    /** The first rows, those that were not read on. */
    List<TableRow> sample() {
        return new ArrayList<>(ahead);
    }

    @Override
    public @Nullable TableRow next() {
        return ahead.isEmpty() ? table.next() : ahead.poll();
    }

    @Override
    public @Nullable Dialect dialect() {
        return table.dialect();
    }

    @Override
    public long bytesRead() {
        return table.bytesRead();
    }

    @Override
    public void close() {
        table.close();
    }
}
