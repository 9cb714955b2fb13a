package no.tertial.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cell that cannot be understood; whoever knows its row and column makes it a {@link RowError}. */
final class CellError extends RuntimeException {
    private static final int MOST_SHOWN = 60;

    private final String code;
    private final transient Map<String, String> facts;
    private final @Nullable String suggestion;

    CellError(String code, Map<String, String> facts) {
        this(code, facts, null);
    }

    CellError(String code, Map<String, String> facts, @Nullable String suggestion) {
        super(code, null, false, false);
        this.code = code;
        this.facts = facts;
        this.suggestion = suggestion;
    }

    /** A cell whose text does not have the form that its field has. */
    static CellError of(String code, String text) {
        return new CellError(code, Map.of("text", shortened(text)));
    }

    RowError at(long row, @Nullable String column) {
        return new RowError(row, column, code, facts, suggestion);
    }

    /** A cell may hold a book. */
    static String shortened(String text) {
        int end = text.offsetByCodePoints(0, Math.min(MOST_SHOWN, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
