package no.tertial.generator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A table that the municipality is made from: a heading, then a row a line with semicolons between, never quoted. */
final class DataTable {
    private DataTable() {}

    /** The rows of the file, without its heading. */
    static List<Row> rows(String name) {
        try (InputStream file = new ClassPathResource("generator/" + name).getInputStream();
                BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            List<List<String>> lines =
                    reader.lines().map(line -> List.of(line.split(";", -1))).toList();
            return lines.stream()
                    .skip(1)
                    .map(values -> new Row(lines.getFirst(), values))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The generator's table cannot be read: " + name, e);
        }
    }

    /** One row, its values by their headings. */
    record Row(List<String> headings, List<String> values) {
        String text(String heading) {
            return values.get(headings.indexOf(heading));
        }

        int number(String heading) {
            return Integer.parseInt(text(heading));
        }
    }
}
