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

    /** Writes other bytes, and before them how many they are. */
    void bytes(byte[] others) {
        number(others.length);
        if (bytes.length - length < others.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length + others.length);
        }
        System.arraycopy(others, 0, bytes, length, others.length);
        length += others.length;
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

        byte[] bytes() {
            int count = Math.toIntExact(number());
            int first = next;
            next += count;
            return Arrays.copyOfRange(bytes, first, next);
        }

        long signed() {
            long number = number();
            return number >>> 1 ^ -(number & 1);
        }
    }
}
