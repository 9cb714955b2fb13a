package no.tertial.exchange;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which character lies between the columns of a text file. */
final class Separators {
    private static final String CANDIDATES = ";\t|,";
    private static final int LINES = 20;

    private Separators() {}

    /**
     * The one by which a line among the first has the most columns that the form knows; between equals, the one that
     * stands there most often.
     */
    static char of(String beginning, TableForm form) {
        List<String> lines = beginning.lines().limit(LINES).toList();
        char best = CANDIDATES.charAt(0);
        long most = -1;
        for (char candidate : CANDIDATES.toCharArray()) {
            long score = lines.stream()
                    .mapToLong(line -> score(line, candidate, form))
                    .max()
                    .orElse(0);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** @throws UnreadableFile when nobody separates columns by it */
    static char given(String separator) {
        if (separator.length() != 1 || !CANDIDATES.contains(separator)) {
            throw new UnreadableFile(0, "option-unsupported", Map.of("option", "separator", "value", separator));
        }
        return separator.charAt(0);
    }

    private static long score(String line, char separator, TableForm form) {
        List<String> cells = List.of(line.split(Pattern.quote(String.valueOf(separator)), CsvTable.MOST_COLUMNS));
        long known = cells.stream()
                .filter(cell -> form.fields().stream().anyMatch(field -> field.isCalled(cell)))
                .count();
        return known * CsvTable.MOST_COLUMNS + cells.size();
    }
}
