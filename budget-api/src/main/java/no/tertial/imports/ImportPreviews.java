package no.tertial.imports;

import java.nio.file.Path;
import no.tertial.command.ImportClaims;
import no.tertial.command.PresentReference;
import no.tertial.exchange.FilePreview;
import no.tertial.exchange.FilePreviews;
import no.tertial.exchange.ReadingOptions;
import no.tertial.exchange.TableReader;

/** Shows how a file would be understood; nothing is kept of it. */
public final class ImportPreviews {
    private final PresentReference reference;
    private final ImportClaims ledger;

    ImportPreviews(PresentReference reference, ImportClaims ledger) {
        this.reference = reference;
        this.ledger = ledger;
    }

    /** What is wrong with the file stands in the answer. */
    public FilePreview of(Path file, ImportKind kind, ReadingOptions options) {
        return switch (kind) {
            case LEDGER -> FilePreviews.ofLedger(file, options, new LedgerBooks(reference.get(), ledger, _ -> {}));
            case ORGANISATION -> FilePreviews.ofTable(file, options, TableReader.ORGANISATION);
            case CHART -> FilePreviews.ofTable(file, options, TableReader.CHART);
            case BUDGET -> FilePreviews.ofTable(file, options, TableReader.BUDGET);
            case ADJUSTMENTS -> FilePreviews.ofTable(file, options, TableReader.ADJUSTMENTS);
        };
    }
}
