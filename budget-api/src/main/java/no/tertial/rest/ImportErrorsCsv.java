package no.tertial.rest;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import no.tertial.exchange.ExportFormat;
import no.tertial.exchange.RowError;
import no.tertial.exchange.TableWriter;
import no.tertial.rest.ImportAnswers.RowErrorAnswer;
import no.tertial.rest.problem.Language;
import no.tertial.rest.problem.Problems;

/** Row errors as a file for a spreadsheet. */
final class ImportErrorsCsv {
    private ImportErrorsCsv() {}

    static byte[] of(List<RowError> errors, Problems problems, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter csv = ExportFormat.CSV.to(bytes, "errors")) {
            csv.header(List.of("row", "column", "code", "text", "suggestion"));
            for (RowErrorAnswer error : ImportAnswers.answers(errors, problems, language)) {
                csv.row(Arrays.asList(error.row(), error.column(), error.code(), error.text(), error.suggestion()));
            }
        }
        return bytes.toByteArray();
    }
}
