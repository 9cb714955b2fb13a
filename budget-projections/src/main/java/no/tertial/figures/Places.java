package no.tertial.figures;

import org.jspecify.annotations.Nullable;

/**
 * The positions of the events that the lines of a coding's cells stand in, by period; none where they stand in the event that
 * they count from.
 */
final class Places {
    private final @Nullable Positions[] periods = new Positions[PeriodColumns.COUNT];

    /** Positions that only ever ascend; each but the first is kept as how far it lies after the one before. */
    private static final class Positions {
        private final long first;
        private final Packed steps = new Packed();
        private int count = 1;
        private long last;

        Positions(long first) {
            this.first = first;
            this.last = first;
        }

        void add(long position) {
            if (position > last) {
                steps.number(position - last);
                last = position;
                count++;
            }
        }
    }

    /** Adds a position that is not below the period's last one; the last one itself is not added again. */
    void add(int period, long position) {
        Positions positions = periods[period];
        if (positions == null) {
            periods[period] = new Positions(position);
        } else {
            positions.add(position);
        }
    }

    /** Writes how many the period has, how far the first one lies before the event, and the steps from there on. */
    void write(int period, long event, Packed packed) {
        Positions positions = periods[period];
        if (positions == null) {
            packed.number(0);
        } else {
            packed.number(positions.count);
            packed.number(event - positions.first);
            packed.append(positions.steps);
        }
    }

    /** What was written for a period; the event itself where it has none. */
    static long[] read(long event, Packed.Reader packed) {
        int count = (int) packed.number();
        if (count == 0) {
            return new long[] {event};
        }
        long[] positions = new long[count];
        positions[0] = event - packed.number();
        for (int i = 1; i < count; i++) {
            positions[i] = positions[i - 1] + packed.number();
        }
        return positions;
    }
}
