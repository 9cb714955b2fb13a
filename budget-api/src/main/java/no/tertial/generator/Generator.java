package no.tertial.generator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command that writes a made-up municipality as files. */
public final class Generator {
    private Generator() {}

    /**
     * Runs the command and tells what it wrote.
     *
     * @return what the process should end with: 0 when all is written, 2 when an argument was not understood
     */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        GeneratorOptions options;
        try {
            options = GeneratorOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(GeneratorOptions.USAGE);
            return 2;
        }
        Municipality municipality = write(options);
        out.printf(
                "%s: %d units, %d lines of the budget, %d lines of the ledger%n",
                options.out(), municipality.units().size(), municipality.cells().size(), options.lines());
        return 0;
    }

    static Municipality write(GeneratorOptions options) throws IOException {
        Path folder = Files.createDirectories(options.out());
        Municipality municipality = Municipality.of(options.seed(), options.lines(), options.year());
        new MasterFiles(municipality, options.year()).write(folder);
        Path nightly = options.nightly() ? folder.resolve("nightly") : null;
        try (LedgerWriter ledger = new LedgerWriter(folder.resolve("ledger.csv"), nightly)) {
            new LedgerYear(options, municipality, ledger).write();
        }
        return municipality;
    }
}
