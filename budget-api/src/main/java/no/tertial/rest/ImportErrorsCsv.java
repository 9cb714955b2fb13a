package no.tertial.rest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import no.tertial.exchange.RowError;
import no.tertial.rest.ImportAnswers.RowErrorAnswer;
import no.tertial.rest.problem.Language;
import no.tertial.rest.problem.Problems;

/** Row errors as a file for a spreadsheet. */
final class ImportErrorsCsv {
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private ImportErrorsCsv() {}

    static byte[] of(List<RowError> errors, Problems problems, Language language) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text);
        csv.writeRecord("row", "column", "code", "text", "suggestion");
        for (RowErrorAnswer error : ImportAnswers.answers(errors, problems, language)) {
            csv.writeRecord(
                    Long.toString(error.row()),
                    harmless(Objects.requireNonNullElse(error.column(), "")),
                    error.code(),
                    harmless(error.text()),
                    harmless(Objects.requireNonNullElse(error.suggestion(), "")));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet takes a text that begins in these ways for a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
