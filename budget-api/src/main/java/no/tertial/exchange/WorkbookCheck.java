package no.tertial.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once without keeping any of it, and refuses what would not fit in memory when it is read: parts
 * that swell, texts and rows without end, cells beyond the last column.
 */
final class WorkbookCheck {
    private static final int MOST_PARTS = 1_000;
    private static final long MOST_BYTES = 4L << 30;
    /** Shared texts lie in memory while the sheet is read. */
    private static final long MOST_HELD_BYTES = 64L << 20;

    private static final long MOST_SWELLING = 250;
    private static final long SWELLING_FROM = 10L << 20;

    private long rows;

    private WorkbookCheck() {}

    /**
     * Looks through the workbook.
     *
     * @return how many rows its sheets have together
     * @throws UnreadableFile when it is none, or too much
     */
    static long rowsOf(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            WorkbookCheck check = new WorkbookCheck();
            List<? extends ZipEntry> parts = zip.stream().limit(MOST_PARTS + 1L).toList();
            Set<String> names = new HashSet<>();
            for (ZipEntry part : parts) {
                if (parts.size() > MOST_PARTS || !names.add(part.getName())) {
                    throw broken();
                }
                try (InputStream in = zip.getInputStream(part)) {
                    check.part(part, in);
                }
            }
            return check.rows;
        } catch (ZipException _) {
            throw broken();
        }
    }

    private void part(ZipEntry part, InputStream in) throws IOException {
        boolean sheet = part.getName().startsWith("xl/worksheets/");
        long most = sheet ? MOST_BYTES : MOST_HELD_BYTES;
        long swollen = Math.max(SWELLING_FROM, Math.max(part.getCompressedSize(), 1) * MOST_SWELLING);
        SheetScan scan = new SheetScan();
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        int read = in.read(buffer);
        while (read >= 0) {
            total += read;
            if (total > most || total > swollen) {
                throw tooLarge();
            }
            scan.next(buffer, read);
            read = in.read(buffer);
        }
        rows += sheet ? scan.rows() : 0;
    }

    static UnreadableFile tooLarge() {
        return new UnreadableFile(0, "workbook-too-large", Map.of());
    }

    static UnreadableFile broken() {
        return new UnreadableFile(0, "workbook-broken", Map.of());
    }
}
