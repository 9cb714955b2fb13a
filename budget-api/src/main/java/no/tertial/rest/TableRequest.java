package no.tertial.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import no.tertial.exchange.ExportFormat;
import no.tertial.exchange.TableWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Whether the answer is wanted as a table for a spreadsheet, by {@code format=csv} or {@code xlsx}, else by {@code Accept}.
 *
 * @param format null where JSON is wanted
 */
record TableRequest(@Nullable ExportFormat format, HttpServletResponse response) {
    static final String FORMAT = "format";

    /**
     * Writes the table as its rows come, without ever holding all of them.
     *
     * @param name of the file, and of its sheet where the form has sheets
     */
    void write(ExportFormat wanted, String name, List<String> header, Stream<? extends List<?>> rows) {
        response.setContentType(wanted.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + wanted.extension())
                        .build()
                        .toString());
        try {
            TableWriter table = wanted.to(response.getOutputStream(), name);
            table.header(header);
            rows.forEachOrdered(table::row);
            table.close(); // and not where a row failed: what was begun must not look whole
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw e;
        }
    }
}
