package no.tertial.figures;

import java.util.Arrays;

/** Whole numbers written one after another, seven bits in each byte, so that small ones are short. */
final class Packed {
    private static final int BITS = 7;
    private static final int MORE = 0x80;
    private static final int LONGEST = 10;

    private byte[] bytes = new byte[16];
    private int length;

    /** Writes a number, which is read as unsigned. */
    void number(long number) {
        if (bytes.length - length < LONGEST) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + LONGEST);
        }
        long rest = number;
        while (rest >>> BITS != 0) {
            bytes[length++] = (byte) (rest | MORE);
            rest >>>= BITS;
        }
        bytes[length++] = (byte) rest;
    }

    /** Writes a number that may be negative; near zero it is short either way. */
    void signed(long number) {
        number(number << 1 ^ number >> Long.SIZE - 1);
    }

    /** Writes what was written to another one. */
    void append(Packed other) {
        if (bytes.length - length < other.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + other.length);
        }
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Reads what was written, in the same order. */
    static final class Reader {
        private final byte[] bytes;
        private int next;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasMore() {
            return next < bytes.length;
        }

        long number() {
            long number = 0;
            for (int shift = 0; ; shift += BITS) {
                byte part = bytes[next++];
                number |= (long) (part & ~MORE & 0xff) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }

        long signed() {
            long number = number();
            return number >>> 1 ^ -(number & 1);
        }
    }
}
