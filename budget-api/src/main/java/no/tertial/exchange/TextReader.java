package no.tertial.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Map;

/**
 * Reads text whose encoding is found out on the way: as long as all is ASCII it does not matter, the first character
 * beyond tells UTF-8 from Windows-1252, and one that does not fit from then on ends the reading with its row's number.
 */
final class TextReader extends Reader {
    /** The longest row that is taken in, in characters. */
    static final int LONGEST_ROW = 1_000_000;

    /** Stands at the places where Windows-1252 has no character. */
    private static final char UNDEFINED = '\ufffd';

    private static final String HIGH_1252 = "€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

    private final InputStream in;
    private final boolean given;
    private final byte[] bytes = new byte[1 << 16];
    private int position;
    private int end;
    private long bytesRead;
    private long row = 1;
    private int rowLength;
    private CharEncoding encoding;
    private char lowSurrogate;

    /** @param encoding {@link CharEncoding#ASCII} to find out */
    TextReader(InputStream in, CharEncoding encoding) throws IOException {
        this.in = in;
        this.given = encoding != CharEncoding.ASCII;
        this.encoding = encoding;
        skipByteOrderMark();
    }

    private void skipByteOrderMark() throws IOException {
        fill();
        if (isByte(0, 0xFE) && isByte(1, 0xFF) || isByte(0, 0xFF) && isByte(1, 0xFE)) {
            throw new UnreadableFile(0, "file-encoding-unsupported", Map.of("encoding", "UTF-16"));
        }
        if (isByte(0, 0xEF) && isByte(1, 0xBB) && isByte(2, 0xBF)) {
            encoding = CharEncoding.UTF_8;
            position = 3;
        }
    }

    private boolean isByte(int index, int value) {
        return index < end && (bytes[index] & 0xFF) == value;
    }

    /** What was found out so far. */
    CharEncoding encoding() {
        return encoding;
    }

    long bytesRead() {
        return bytesRead;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int at = offset;
        int stop = offset + length;
        while (at < stop && (lowSurrogate != 0 || end - position >= 4 || fill())) {
            if (lowSurrogate == 0 && bytes[position] > 0) {
                at = ascii(target, at, Math.min(stop, at + end - position));
            } else {
                target[at++] = other();
                rowLength++;
            }
            if (rowLength > LONGEST_ROW) {
                throw new UnreadableFile(row, "row-too-long", Map.of("max", Integer.toString(LONGEST_ROW)));
            }
        }
        return at == offset && length > 0 ? -1 : at - offset;
    }

    /** Copies up to the first byte that is not plain ASCII. */
    private int ascii(char[] target, int from, int stop) {
        int at = from;
        int lineStart = from - rowLength;
        while (at < stop && bytes[position] > 0) {
            char character = (char) bytes[position++];
            target[at++] = character;
            if (character == '\n' || character == '\r') {
                row += character == '\n' ? 1 : 0;
                lineStart = at;
            }
        }
        rowLength = at - lineStart;
        return at;
    }

    private char other() {
        if (lowSurrogate != 0) {
            char low = lowSurrogate;
            lowSurrogate = 0;
            return low;
        }
        if (bytes[position] == 0) {
            throw new UnreadableFile(row, "file-is-binary", Map.of());
        }
        int length = Utf8.lengthAt(bytes, position, end);
        if (encoding == CharEncoding.ASCII) {
            encoding = length > 0 ? CharEncoding.UTF_8 : CharEncoding.WINDOWS_1252;
        }
        if (encoding == CharEncoding.UTF_8) {
            return utf8(length);
        }
        if (!given && length == 2 && (bytes[position] & 0xFF) == 0xC3) {
            throw broken();
        }
        return windows1252(bytes[position++] & 0xFF);
    }

    private char windows1252(int value) {
        char character = value < 0xA0 ? HIGH_1252.charAt(value - 0x80) : (char) value;
        if (character == UNDEFINED) {
            throw broken();
        }
        return character;
    }

    private char utf8(int length) {
        if (length == 0) {
            throw broken();
        }
        int point = Utf8.pointAt(bytes, position, length);
        position += length;
        if (Character.isBmpCodePoint(point)) {
            return (char) point;
        }
        lowSurrogate = Character.lowSurrogate(point);
        return Character.highSurrogate(point);
    }

    private UnreadableFile broken() {
        return new UnreadableFile(row, "file-encoding-broken", Map.of("encoding", encoding.label()));
    }

    /** Makes sure that a whole character is there; false at the end of the file. */
    private boolean fill() throws IOException {
        System.arraycopy(bytes, position, bytes, 0, end - position);
        end -= position;
        position = 0;
        int read = 0;
        while (end < 4 && read >= 0) {
            read = in.read(bytes, end, bytes.length - end);
            end += Math.max(read, 0);
            bytesRead += Math.max(read, 0);
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
