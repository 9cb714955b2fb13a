package no.tertial.exchange;

/** The characters beyond ASCII as UTF-8 stores them; the shortest form only, and no half characters. */
final class Utf8 {
    private Utf8() {}

    /** How many bytes the character there has; 0 where there is none. */
    static int lengthAt(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 ? 4 : 0;
        if (length == 0 || first > 0xF4 || at + length > end) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int point = pointAt(bytes, at, length);
        boolean shortest = length == 2 || length == 3 && point >= 0x800 || length == 4 && point >= 0x10000;
        return shortest && Character.isValidCodePoint(point) && !isHalf(point) ? length : 0;
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /** The character of so many bytes. */
    static int pointAt(byte[] bytes, int at, int length) {
        int point = bytes[at] & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            point = point << 6 | bytes[at + i] & 0x3F;
        }
        return point;
    }
}
