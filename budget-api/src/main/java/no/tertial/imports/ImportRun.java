package no.tertial.imports;

import java.time.Duration;
import java.time.Instant;
import no.tertial.exchange.ReadingOptions;
import no.tertial.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in, and how far it has come.
 *
 * @param id its number, which its events carry
 * @param folder where its files lie
 * @param fileHash SHA-256 of the file, in hex
 * @param began when work on it began last; null before
 * @param seen when this was read, or it ended
 * @param cancelled whether it is to be given up as soon as can be
 * @param progress what has been counted so far
 * @param position of its last event; null where it has led to none
 * @param report how it reconciles; null until it has been completed
 */
public record ImportRun(
        String id,
        ImportKind kind,
        ImportState state,
        ImportExtent extent,
        ErrorPolicy policy,
        ReadingOptions options,
        Caller caller,
        String fileName,
        String folder,
        String fileHash,
        long fileBytes,
        Instant received,
        @Nullable Instant began,
        @Nullable Instant ended,
        Instant seen,
        boolean cancelled,
        Progress progress,
        @Nullable Long position,
        @Nullable ImportReport report) {
    /**
     * @param bytesRead of the file
     * @param rows read
     * @param vouchers new ones, that are taken in
     * @param known vouchers that were in the ledger already with the same content
     * @param leftOut vouchers with errors
     * @param errors found; the first of them are kept
     * @param lines of the new vouchers
     * @param linesPosted those of them that are stored
     */
    public record Progress(
            long bytesRead,
            long rows,
            long vouchers,
            long known,
            long leftOut,
            long errors,
            long lines,
            long linesPosted) {
        static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0, 0);

        /** How much of the work is done, 0 to 1: reading the file is counted as half of it, storing as the other half. */
        public double share(long fileBytes) {
            double read = fileBytes == 0 ? 1 : Math.min(1, bytesRead / (double) fileBytes);
            double posted = lines == 0 ? 0 : linesPosted / (double) lines;
            return (read + posted) / 2;
        }
    }

    /** How many seconds it has been worked on since work on it began last. */
    public double workedSeconds() {
        return began == null ? 0 : Math.max(0, Duration.between(began, seen).toMillis() / 1_000.0);
    }
}
