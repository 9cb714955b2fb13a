package no.tertial.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The positions of the events that the lines of a coding's cells stand in, by period, packed into few bytes. */
public final class Places {
    private final @Nullable Positions[] periods = new Positions[PeriodColumns.COUNT];

    /** Positions that only ever ascend; each is written as how far it lies after the one before. */
    private static final class Positions {
        private final Packed packed = new Packed();
        private long last;

        void add(long position) {
            if (position > last) {
                packed.number(position - last);
                last = position;
            }
        }
    }

    /** Adds a position that is not below the period's last one; the last one itself is not added again. */
    void add(int period, long position) {
        Positions positions = periods[period];
        if (positions == null) {
            positions = new Positions();
            periods[period] = positions;
        }
        positions.add(position);
    }

    byte[] bytes() {
        Packed all = new Packed();
        for (int period = 0; period < periods.length; period++) {
            Positions positions = periods[period];
            if (positions != null) {
                all.number(period);
                all.bytes(positions.packed.bytes());
            }
        }
        return all.bytes();
    }

    /** The positions that lines of the periods stand in, period after period, each ascending. */
    public static List<Long> in(byte[] bytes, int from, int until) {
        List<Long> found = new ArrayList<>();
        Packed.Reader reader = new Packed.Reader(bytes);
        while (reader.hasMore()) {
            long period = reader.number();
            Packed.Reader positions = new Packed.Reader(reader.bytes());
            long position = 0;
            while (period >= from && period <= until && positions.hasMore()) {
                position += positions.number();
                found.add(position);
            }
        }
        return found;
    }
}
