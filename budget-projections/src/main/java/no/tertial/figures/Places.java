package no.tertial.figures;

import java.util.ArrayList;
import java.util.List;

/** The positions of the events that a cell's lines stand in, ascending, packed into few bytes. */
public final class Places {
    private final Packed packed = new Packed();
    private long last;

    /** Adds a position that is not below the last one; the last one itself is not added again. */
    void add(long position) {
        if (position > last) {
            packed.number(position - last);
            last = position;
        }
    }

    byte[] bytes() {
        return packed.bytes();
    }

    /** The positions that were packed. */
    public static List<Long> in(byte[] bytes) {
        List<Long> positions = new ArrayList<>();
        Packed.Reader reader = new Packed.Reader(bytes);
        long position = 0;
        while (reader.hasMore()) {
            position += reader.number();
            positions.add(position);
        }
        return positions;
    }
}
