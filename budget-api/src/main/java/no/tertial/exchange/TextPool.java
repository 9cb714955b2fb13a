package no.tertial.exchange;

import java.util.Arrays;

/** Gives the same object for a text that was seen lately, without building it again: ledgers repeat themselves. */
final class TextPool {
    private static final int SLOTS = 1 << 13;
    private static final int LONGEST = 40;

    private final String[] slots = new String[SLOTS];

    TextPool() {
        Arrays.fill(slots, "");
    }

    /** The text of so many characters, without the blanks around it. */
    String trimmed(char[] buffer, int offset, int length) {
        int from = offset;
        int to = offset + length;
        while (from < to && isBlank(buffer[from])) {
            from++;
        }
        while (from < to && isBlank(buffer[to - 1])) {
            to--;
        }
        return from == to ? "" : of(buffer, from, to - from);
    }

    /** A text without the blanks around it. */
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private String of(char[] buffer, int from, int length) {
        if (length > LONGEST) {
            return new String(buffer, from, length);
        }
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + buffer[from + i];
        }
        int slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
        if (!isSame(slots[slot], buffer, from, length)) {
            slots[slot] = new String(buffer, from, length);
        }
        return slots[slot];
    }

    private static boolean isSame(String text, char[] buffer, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char character) {
        return character <= ' ' || character == '\u00a0' || character == '\u202f' || character == '\ufeff';
    }
}
