package no.tertial.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the files of a run lie until it has ended: the one that was handed in, and what was made of it on the way. */
final class RunFiles {
    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path directory;

    /** @param directory is made if it is not there */
    RunFiles(Path directory) {
        this.directory = directory;
    }

    /** A folder for a new run. */
    String newFolder() {
        String folder = UUID.randomUUID().toString();
        try {
            Files.createDirectories(directory.resolve(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for imports cannot be written", e);
        }
        return folder;
    }

    /** What was handed in. */
    Path upload(String folder) {
        return directory.resolve(folder).resolve("upload");
    }

    /** The trial balance that came with it, where one did. */
    Path trialBalance(String folder) {
        return directory.resolve(folder).resolve("trial-balance");
    }

    /** One part of its lines, with all lines of the vouchers in it. */
    Path part(String folder, int number) {
        return directory.resolve(folder).resolve("part-" + number);
    }

    /** The vouchers that are to be posted, whole and in their order. */
    Path vouchers(String folder) {
        return directory.resolve(folder).resolve("vouchers");
    }

    /** What the file's lines sum to. */
    Path balance(String folder) {
        return directory.resolve(folder).resolve("balance");
    }

    /** Whether the file lies with this instance. */
    boolean has(String folder) {
        return Files.exists(upload(folder));
    }

    /** Folders of runs that were made before the instant. */
    List<String> foldersBefore(Instant instant) {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(directory)) {
            return folders.filter(folder ->
                            FOLDER.matcher(folder.getFileName().toString()).matches())
                    .filter(folder -> lastChange(folder).isBefore(instant))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for imports cannot be read", e);
        }
    }

    private static Instant lastChange(Path folder) {
        try {
            return Files.getLastModifiedTime(folder).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for imports cannot be read", e);
        }
    }

    void delete(String folder) {
        Path root = directory.resolve(folder);
        if (Files.notExists(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }
            });
            Files.delete(root);
        } catch (IOException e) {
            throw new UncheckedIOException("The files of an import could not be deleted", e);
        }
    }
}
