package no.tertial.figures;

/**
 * What one event adds to the cells of a responsibility centre, packed into few bytes: for each coding and measure how far the
 * coding's number lies from the one before, the measure, how many periods there are, and for each of them its number, its
 * amount and where its lines stand. The figures that a segment opens with are packed likewise, without places.
 */
public final class PackedFigures {
    private final long position;
    private final Packed packed = new Packed();
    private int last;

    /** @param position of the event, from which the places of its lines are counted back */
    PackedFigures(long position) {
        this.position = position;
    }

    void add(FigureRow row) {
        packed.signed(row.coding() - last);
        last = row.coding();
        packed.number(row.measure().code());
        packed.number(row.amounts().count());
        for (int period = 0; period < PeriodColumns.COUNT; period++) {
            Long amount = row.amounts().in(period);
            if (amount != null) {
                packed.number(period);
                packed.signed(amount);
                row.places().write(period, position, packed);
            }
        }
    }

    byte[] bytes() {
        return packed.bytes();
    }

    /** Reads cell after cell: {@link #next} moves to the first one, and on from each. */
    public static final class Reader {
        private final Packed.Reader packed;
        private final long position;
        private int coding;
        private Measure measure = Measure.ACTUAL;
        private long periodsLeft;
        private int period;
        private long amount;
        private long[] places = {};

        /** @param position of the event, or of the opening */
        public Reader(byte[] figures, long position) {
            this.packed = new Packed.Reader(figures);
            this.position = position;
        }

        /** Whether there was another cell to move to. */
        public boolean next() {
            if (periodsLeft == 0) {
                if (!packed.hasMore()) {
                    return false;
                }
                coding += (int) packed.signed();
                measure = Measure.of((int) packed.number());
                periodsLeft = packed.number();
            }
            periodsLeft--;
            period = (int) packed.number();
            amount = packed.signed();
            places = Places.read(position, packed);
            return true;
        }

        /** The coding's number, see {@link CodingIds}. */
        public int coding() {
            return coding;
        }

        public Measure measure() {
            return measure;
        }

        /** Accounting period, 0 to 15. */
        public int period() {
            return period;
        }

        /** Øre, expenditure positive; for {@link Measure#FTE} hundredths of a position. */
        public long amount() {
            return amount;
        }

        /** Positions of the events that the cell's lines stand in, ascending. */
        public long[] places() {
            return places;
        }
    }
}
