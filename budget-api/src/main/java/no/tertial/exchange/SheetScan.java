package no.tertial.exchange;

/** Goes through the XML of a workbook's part byte by byte, counts its rows, and stops at what no sheet has. */
final class SheetScan {
    private static final long LONGEST_TEXT = 1 << 20;
    private static final long LONGEST_ROW = 8 << 20;
    private static final int MOST_FORMULA_RANGES = 10_000;
    /** The last column is XFD. */
    private static final int MOST_LETTERS = 3;

    private static final int ROW = '<' << 24 | 'r' << 16 | 'o' << 8 | 'w';
    private static final int FORMULA = '<' << 8 | 'f';
    private static final int REFERENCE = ' ' << 24 | 'r' << 16 | '=' << 8 | '"';

    private long sinceTag;
    private long sinceRow;
    private long rows;
    private int formulaRanges;
    private int letters;
    /** The four bytes before, the last one lowest. */
    private int before;

    /** @throws UnreadableFile when there is more than is taken in */
    void next(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            next(bytes[i]);
        }
        if (sinceTag > LONGEST_TEXT || sinceRow > LONGEST_ROW || formulaRanges > MOST_FORMULA_RANGES) {
            throw WorkbookCheck.tooLarge();
        }
    }

    private void next(byte current) {
        sinceTag++;
        sinceRow++;
        if (current == '<') {
            sinceTag = 0;
        } else if (before == ROW && current != 's') {
            sinceRow = 0;
            rows++;
        } else if ((before & 0xFFFF) == FORMULA && current == ' ') {
            formulaRanges++;
        } else if (before == REFERENCE || letters > 0) {
            letters = isLetter(current) ? letters + 1 : 0;
            if (letters > MOST_LETTERS) {
                throw WorkbookCheck.tooLarge();
            }
        }
        before = before << 8 | current & 0xFF;
    }

    private static boolean isLetter(byte character) {
        return character >= 'A' && character <= 'Z' || character >= 'a' && character <= 'z';
    }

    long rows() {
        return rows;
    }
}
