package no.tertial.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A data file of the demo: a heading, then a row a line with semicolons between its values, never quoted. */
final class DataFile {
    private DataFile() {}

    static List<List<String>> rows(String name) {
        try (InputStream file = new ClassPathResource("demo/" + name).getInputStream();
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(";", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's file cannot be read: " + name, e);
        }
    }
}
