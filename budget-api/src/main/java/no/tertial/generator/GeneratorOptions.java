package no.tertial.generator;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.period.FiscalYear;

/**
 * What is to be made.
 *
 * @param lines of the ledger, exactly; the organisation grows with their square root
 * @param seed the same one gives the same municipality in every year
 * @param nightly whether the ledger is also written as one file for each working day, in the folder {@code nightly}
 */
record GeneratorOptions(long lines, long seed, FiscalYear year, Path out, boolean nightly) {
    static final String USAGE = """
            generate --out=DIR [--lines=100000] [--seed=42] [--year=2024] [--nightly]
              --lines    lines of the ledger, 10000 to 10000000
              --nightly  writes the ledger once more, one file for each working day""";

    static final long FEWEST_LINES = 10_000;
    static final long MOST_LINES = 10_000_000;
    private static final Set<String> NAMES = Set.of("--lines", "--seed", "--year", "--out", "--nightly");

    /** @throws IllegalArgumentException when the lines are too few or too many */
    GeneratorOptions {
        if (lines < FEWEST_LINES || lines > MOST_LINES) {
            throw new IllegalArgumentException("Lines are " + FEWEST_LINES + " to " + MOST_LINES + ", not " + lines);
        }
    }

    /**
     * Reads {@code --lines=1000000 --out=DIR}.
     *
     * @throws IllegalArgumentException when an argument is unknown or no value for its name
     */
    static GeneratorOptions parse(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (!NAMES.contains(parts[0]) || (parts.length == 1) != parts[0].equals("--nightly")) {
                throw new IllegalArgumentException("Not understood: " + argument);
            }
            values.put(parts[0], parts.length == 1 ? "" : parts[1]);
        }
        String out = values.getOrDefault("--out", "");
        if (out.isEmpty()) {
            throw new IllegalArgumentException("--out names the folder to write to");
        }
        return new GeneratorOptions(
                Long.parseLong(values.getOrDefault("--lines", "100000")),
                Long.parseLong(values.getOrDefault("--seed", "42")),
                FiscalYear.parse(values.getOrDefault("--year", "2024")),
                Path.of(out),
                values.containsKey("--nightly"));
    }
}
