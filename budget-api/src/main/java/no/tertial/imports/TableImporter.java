package no.tertial.imports;

import java.nio.file.Path;
import no.tertial.command.Commands;
import no.tertial.command.IdempotencyKey;
import no.tertial.command.PresentReference;
import no.tertial.command.Receipt;
import no.tertial.command.RejectedTogether;
import no.tertial.decider.Rejected;
import no.tertial.exchange.ReadingOptions;
import no.tertial.exchange.RowError;
import no.tertial.exchange.UnreadableFile;
import no.tertial.imports.TableFacts.PastMonths;
import org.jspecify.annotations.Nullable;

/** Takes in a table that becomes commands: they take effect together, or none of them does. */
final class TableImporter {
    private final ImportRuns runs;
    private final RunErrors errors;
    private final RunFiles files;
    private final Commands commands;
    private final PresentReference reference;
    private final PastMonths past;

    TableImporter(
            ImportRuns runs,
            RunErrors errors,
            RunFiles files,
            Commands commands,
            PresentReference reference,
            PastMonths past) {
        this.runs = runs;
        this.errors = errors;
        this.files = files;
        this.commands = commands;
        this.reference = reference;
        this.past = past;
    }

    /** Works the run to its end. A repetition after a crash is answered as the first time was, by the run's own key. */
    void work(ImportRun run) {
        Tally tally = new Tally(run, runs);
        tally.beginReading();
        runs.begin(run.id(), ImportState.READING);
        try {
            tally.requireNotCancelled();
            TableCommands table = read(run);
            table.errors().forEach(tally::fault);
            tally.read(run.fileBytes());
            tally.rows(table.rows());
            if (tally.hasErrors()) {
                end(run, ImportState.INVALID, null, tally);
            } else {
                send(run, table, tally);
            }
        } catch (Tally.Cancelled _) {
            end(run, ImportState.CANCELLED, null, tally);
        } catch (UnreadableFile unreadable) {
            tally.fault(unreadable.error());
            end(run, ImportState.INVALID, null, tally);
        } catch (Rejected refused) {
            refused.rejections().forEach(rejection -> tally.fault(RowErrors.of(0, rejection, (String) null)));
            end(run, ImportState.INVALID, null, tally);
        }
    }

    private TableCommands read(ImportRun run) {
        Path file = files.upload(run.folder());
        ReadingOptions options = run.options();
        TableFacts facts = new TableFacts(run.id(), run.caller().actor(), reference.get(), past);
        return switch (run.kind()) {
            case ORGANISATION -> TableImport.organisation(file, options, facts);
            case CHART -> TableImport.chart(file, options, facts);
            case BUDGET -> TableImport.budget(file, options, facts);
            case ADJUSTMENTS -> TableImport.adjustments(file, options, facts);
            case LEDGER -> throw new IllegalArgumentException("A ledger is no table of commands");
        };
    }

    private void send(ImportRun run, TableCommands table, Tally tally) {
        tally.settle();
        if (table.commands().isEmpty()) {
            end(run, ImportState.COMPLETED, null, tally);
            return;
        }
        try {
            Receipt receipt = commands.sendTogether(
                    table.commands(), run.id(), run.caller(), new IdempotencyKey("import-" + run.id(), run.fileHash()));
            end(run, ImportState.COMPLETED, receipt.position(), tally);
        } catch (RejectedTogether refused) {
            refused.refusals().forEach(refusal -> tally.fault(table.errorOf(refusal)));
            end(run, ImportState.INVALID, null, tally);
        }
    }

    /** Gives a run up that cannot be finished for a reason outside its file. */
    void fail(ImportRun run) {
        Tally tally = new Tally(run, runs);
        tally.fault(RowError.ofFile("import-failed", "import", run.id()));
        end(run, ImportState.FAILED, null, tally);
    }

    private void end(ImportRun run, ImportState state, @Nullable Long position, Tally tally) {
        tally.tell();
        errors.keep(run.id(), tally.keptErrors());
        runs.end(run.id(), state, position, null);
        if (state != ImportState.INVALID) {
            files.delete(run.folder());
        }
    }
}
