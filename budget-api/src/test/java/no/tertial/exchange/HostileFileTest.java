package no.tertial.exchange;

import static no.tertial.exchange.Read.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were never meant to be read: each is refused, at once and in little memory. */
@Timeout(60)
class HostileFileTest {
    private static final int MEGABYTE = 1 << 20;
    private static final long MOST_ALLOCATED = 100L * MEGABYTE;
    private static final String ROW = "DK;IF;100;2024-08-14;2024-08;Text;1;1310;1470;281;;1250,00\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"x", "ø", "1;"})
    void refuses_a_line_of_100_megabytes(String repeated) throws IOException {
        String code = repeated.equals("1;") ? "too-many-columns" : "row-too-long";

        assertThat(refusal(HEADER + ROW, repeated, "")).isEqualTo(code);
        assertThat(refusal("", repeated, "")).isIn(code, "row-too-long", "too-many-columns");
    }

    @Test
    void refuses_a_quotation_mark_that_100_megabytes_follow() throws IOException {
        assertThat(refusal(HEADER + "\"", ROW, "")).isEqualTo("quotes-broken");
    }

    @Test
    void refuses_json_without_end() throws IOException {
        assertThat(refusal("[", "[", "")).isEqualTo("json-broken");
        assertThat(refusal("{\"client\":\"", "x", "")).isEqualTo("json-broken");
        assertThat(refusal("{\"client\":\"DK\",\"vouchers\":[{\"lines\":[", "{},", ""))
                .isEqualTo("json-broken");
    }

    @Test
    void refuses_what_is_not_text() throws IOException {
        Path file = folder.resolve("binary");
        byte[] bytes = new byte[MEGABYTE];
        new Random(1).nextBytes(bytes);
        Files.write(file, bytes);

        assertThat(refusal(file)).isIn("file-is-binary", "file-encoding-broken", "column-missing", "quotes-broken");
        Files.write(file, (HEADER + ROW.replace("Text", "a\0b")).getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(file)).isEqualTo("file-is-binary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/anything.bin"})
    void refuses_a_zip_bomb(String part) throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] naught = new byte[MEGABYTE];
            for (int i = 0; i < 1_000; i++) {
                zip.write(naught);
            }
        }

        assertThat(refusal(file)).isEqualTo("workbook-too-large");
    }

    @Test
    void refuses_a_zip_of_a_hundred_thousand_parts() throws IOException {
        Path file = folder.resolve("parts.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry(Integer.toString(i)));
            }
        }

        assertThat(refusal(file)).isEqualTo("workbook-broken");
    }

    /** The file of a beginning, 100 megabytes of the same, and an end. */
    private String refusal(String beginning, String repeated, String end) throws IOException {
        Path file = folder.resolve("hostile");
        byte[] block = repeated.repeat(MEGABYTE / repeated.length()).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(beginning.getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < 100L * MEGABYTE; written += block.length) {
                out.write(block);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        }
        return refusal(file);
    }

    private static String refusal(Path file) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        UnreadableFile refused = Assertions.catchThrowableOfType(UnreadableFile.class, () -> Read.all(file));
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
        RowError error = Objects.requireNonNull(refused, "The file was read").error();
        RowErrorTexts.requireSentence(error);
        return error.code();
    }
}
