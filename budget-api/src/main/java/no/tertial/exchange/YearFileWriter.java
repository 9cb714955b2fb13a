package no.tertial.exchange;

import no.tertial.chart.AccountClass;
import no.tertial.yearfile.YearFile;
import no.tertial.yearfile.YearFileRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes the account report to Statistics Norway, form 0A: records of 48 places, digits and spaces alone, a line feed
 * between them and none after the last, for the bureau's control counts what follows the last one as a record too short.
 */
public final class YearFileWriter {
    private static final String FORM = "0A";
    private static final String WHOLE_YEAR = " ";
    private static final int ORGANISATION_PLACES = 9;

    private YearFileWriter() {}

    /**
     * @param region the municipality's number and 00, or the city district's; 6 digits
     * @param organisation 9 digits; null where the municipality itself reports
     */
    public static String write(YearFile file, String region, @Nullable String organisation) {
        String head = FORM
                + file.year()
                + WHOLE_YEAR
                + region
                + (organisation == null ? " ".repeat(ORGANISATION_PLACES) : organisation)
                + " ".repeat(ORGANISATION_PLACES);
        StringBuilder text = new StringBuilder();
        for (YearFileRecord line : file.records()) {
            text.append(text.isEmpty() ? "" : "\n").append(head).append(record(line));
        }
        return text.toString();
    }

    private static String record(YearFileRecord line) {
        return "%s%-4s%s%9d".formatted(classOf(line.accountClass()), line.function(), line.art(), line.thousands());
    }

    private static String classOf(AccountClass accountClass) {
        return switch (accountClass) {
            case CAPITAL -> "0";
            case OPERATING -> "1";
        };
    }
}
