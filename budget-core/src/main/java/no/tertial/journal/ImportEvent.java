package no.tertial.journal;

import java.util.List;
import no.tertial.period.AccountingPeriod;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to an import of ledger lines. Its lines count from its completion on, all at once: before that, and for
 * ever where it was given up, they are no part of any figure. Kept for ever: fields are only added.
 */
public sealed interface ImportEvent {
    String importId();

    /** See {@link ImportCommand.StartImport}. */
    record ImportStarted(String importId, String fileHash, ImportContents contents, int known, int leftOut)
            implements ImportEvent {}

    /**
     * One chunk of the import.
     *
     * @param chunk its number, from 1; also its number in the stream
     * @param afterCutOff those of its periods that were frozen for a report when it came
     */
    record VouchersImported(
            String importId,
            int chunk,
            List<Voucher> vouchers,
            @Nullable String textsHash,
            List<AccountingPeriod> afterCutOff)
            implements ImportEvent {}

    record ImportCompleted(String importId) implements ImportEvent {}

    record ImportAbandoned(String importId) implements ImportEvent {}
}
