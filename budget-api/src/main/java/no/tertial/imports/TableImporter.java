package no.tertial.imports;

import no.tertial.command.Commands;
import no.tertial.command.PresentReference;

/** Takes in a table that becomes one decision, or several that take effect together. */
final class TableImporter {
    private final ImportRuns runs;
    private final RunErrors errors;
    private final RunFiles files;
    private final Commands commands;
    private final PresentReference reference;

    TableImporter(ImportRuns runs, RunErrors errors, RunFiles files, Commands commands, PresentReference reference) {
        this.runs = runs;
        this.errors = errors;
        this.files = files;
        this.commands = commands;
        this.reference = reference;
    }

    void work(ImportRun run) {
        throw new UnsupportedOperationException(run.kind().toString());
    }

    void fail(ImportRun run) {
        runs.end(run.id(), ImportState.FAILED, null, null);
    }
}
