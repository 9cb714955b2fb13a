package no.tertial.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import no.tertial.exchange.NumberedRow;
import no.tertial.exchange.ReadingOptions;
import no.tertial.exchange.TableReader;
import no.tertial.exchange.UnreadableFile;

/**
 * Makes ordinary commands of tables: what may happen is decided where it always is. What is there already leads to no
 * command, so organisation and chart can be imported again and again.
 */
public final class TableImport {
    private TableImport() {}

    /**
     * Areas, units and responsibility centres.
     *
     * @throws UnreadableFile when the file is no such table
     */
    public static TableCommands organisation(Path file, ReadingOptions options, TableFacts facts) {
        return read(TableReader.ORGANISATION, file, options, rows -> new OrganisationImport(facts).commands(rows));
    }

    /**
     * Whole charts of accounts, one for each year in the table.
     *
     * @throws UnreadableFile when the file is no such table
     */
    public static TableCommands chart(Path file, ReadingOptions options, TableFacts facts) {
        return read(TableReader.CHART, file, options, rows -> ChartImport.commands(rows, facts));
    }

    /**
     * A year's budget, adopted or on its way; its frames are what the lines of each area sum to.
     *
     * @throws UnreadableFile when the file is no such table
     */
    public static TableCommands budget(Path file, ReadingOptions options, TableFacts facts) {
        return read(TableReader.BUDGET, file, options, rows -> new BudgetImport(facts).commands(rows));
    }

    /**
     * Adjustments, one for each reference in the table.
     *
     * @throws UnreadableFile when the file is no such table
     */
    public static TableCommands adjustments(Path file, ReadingOptions options, TableFacts facts) {
        return read(TableReader.ADJUSTMENTS, file, options, rows -> new AdjustmentImport(facts).commands(rows));
    }

    private static <R extends NumberedRow> TableCommands read(
            TableReader<R> reader, Path file, ReadingOptions options, Function<List<R>, TableCommands> commands) {
        TableReader.Rows<R> read = reader.read(file, options);
        TableCommands table = read.errors().isEmpty() ? commands.apply(read.rows()) : TableCommands.of(read.errors());
        return table.ofRows(read.count());
    }
}
