package no.tertial.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.tertial.chart.Scope;
import no.tertial.command.IdempotencyKeyReused;
import no.tertial.command.Sha256;
import no.tertial.exchange.ReadingOptions;
import no.tertial.exchange.RowError;
import no.tertial.security.Caller;
import no.tertial.security.NotPermitted;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;

/** Takes files in: hands each to a run, and tells how the runs come along. */
public final class Imports {
    private static final Duration KEPT_AFTER_THE_END = Duration.ofDays(7);
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final ImportRuns runs;
    private final RunErrors errors;
    private final RunFiles files;
    private final ImportWorker worker;
    private final Clock clock;

    Imports(ImportRuns runs, RunErrors errors, RunFiles files, ImportWorker worker, Clock clock) {
        this.clock = clock;
        this.runs = runs;
        this.errors = errors;
        this.files = files;
        this.worker = worker;
    }

    /** Puts what was handed in at a path that is given to it, and does not exist yet. */
    public interface Delivery {
        void to(Path path) throws IOException;
    }

    /**
     * Makes a run of a file; durable when this returns.
     *
     * @param trialBalance what the ledger should sum to afterwards, where one came along
     * @return the new run, or the one that the same request made before
     * @throws NotPermitted when the caller may not take in such files
     * @throws no.tertial.command.IdempotencyKeyReused when the key belongs to another request
     */
    public ImportRun submit(ImportRequest request, Delivery file, @Nullable Delivery trialBalance) {
        requireImporting(request.caller(), request.kind());
        String folder = files.newFolder();
        ImportRun run;
        try {
            file.to(files.upload(folder));
            String fileHash = hash(files.upload(folder));
            String balanceHash = "";
            if (trialBalance != null) {
                trialBalance.to(files.trialBalance(folder));
                balanceHash = hash(files.trialBalance(folder));
            }
            run = runs.create(
                    request,
                    Sha256.of(request.key().requestHash() + fileHash + balanceHash),
                    folder,
                    fileHash,
                    Files.size(files.upload(folder)));
        } catch (IOException e) {
            files.delete(folder);
            throw new UncheckedIOException("The file could not be kept", e);
        } catch (IdempotencyKeyReused e) {
            files.delete(folder);
            throw e;
        }
        if (!run.folder().equals(folder)) {
            files.delete(folder);
        }
        worker.look();
        return run;
    }

    /** @throws NotPermitted when the caller may not take in such files */
    public static void requireImporting(Caller caller, ImportKind kind) {
        if (caller.role() != kind.role() || !(caller.scope() instanceof Scope.All)) {
            throw new NotPermitted(caller.role(), "import " + kind);
        }
    }

    /** @throws NotPermitted when the caller may not take in files of any kind */
    public static void requireImporting(Caller caller) {
        boolean some = Arrays.stream(ImportKind.values()).anyMatch(kind -> kind.role() == caller.role());
        if (!some || !(caller.scope() instanceof Scope.All)) {
            throw new NotPermitted(caller.role(), "import");
        }
    }

    private static String hash(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public Optional<ImportRun> find(String id) {
        return runs.find(id);
    }

    /** @param before only runs with lower numbers; null for the latest */
    public List<ImportRun> latest(@Nullable Long before, int limit) {
        return runs.latest(before, limit);
    }

    /** What is wrong with the rows of the run's file, from the error with that ordinal on; of all, the first 10 000 are kept. */
    public List<RowError> errors(String id, int from, int limit) {
        return errors.of(id, from, Math.min(limit, RunErrors.MOST_KEPT));
    }

    /** Asks for the run to be given up: nothing of it will count. Answers whether it was still under way. */
    public boolean cancel(String id) {
        return runs.cancel(id);
    }

    /**
     * Works an invalid run's file through again, without its being handed in anew.
     *
     * @param codes replacements on top of those that it was read with, by field: {@code ansvar: {1399: 1310}}
     * @return whether there was such a run that could be tried again
     */
    public boolean retry(ImportRun run, Map<String, Map<String, String>> codes, ErrorPolicy policy) {
        boolean again = files.has(run.folder()) && runs.retry(run.id(), with(codes, run.options()), policy);
        if (again) {
            worker.look();
        }
        return again;
    }

    private static ReadingOptions with(Map<String, Map<String, String>> codes, ReadingOptions options) {
        Map<String, Map<String, String>> all = new HashMap<>(options.codes());
        codes.forEach((field, replacements) -> {
            Map<String, String> merged = new HashMap<>(all.getOrDefault(field, Map.of()));
            merged.putAll(replacements);
            all.put(field, merged);
        });
        return new ReadingOptions(
                options.format(),
                options.separator(),
                options.decimal(),
                options.charset(),
                options.columns(),
                options.defaults(),
                all);
    }

    /** Resumes what was left when an instance died. */
    @Scheduled(fixedDelayString = "${tertial.imports.look-every:PT2S}")
    void look() {
        worker.look();
    }

    /** Throws away files that no run needs any more, and errors that quote them: they may tell of people. */
    @Scheduled(fixedDelayString = "${tertial.imports.tidy-every:PT1H}")
    void tidy() {
        Instant longAgo = clock.instant().minus(KEPT_AFTER_THE_END);
        errors.forget(longAgo);
        Set<String> inUse = runs.inUse(longAgo);
        files.foldersBefore(clock.instant().minus(ONE_DAY)).stream()
                .filter(folder -> !inUse.contains(folder))
                .forEach(files::delete);
    }
}
