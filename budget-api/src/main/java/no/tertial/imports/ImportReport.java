package no.tertial.imports;

import java.util.List;
import no.tertial.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a completed import reconciles. Every difference is counted; the first of them are listed.
 *
 * @param reconciliation null where there was nothing to hold the ledger against: a part of a ledger without trial balance
 * @param gone null but for a full extract
 */
public record ImportReport(
        @Nullable Reconciliation reconciliation, @Nullable Gone gone) {
    static final int MOST_LISTED = 1_000;

    /**
     * The ledger as the import left it, held against what it should be, by period, responsibility centre and account.
     *
     * @param against {@code FILE} for a full extract, {@code TRIAL_BALANCE} for one that came with the file
     * @param cells how many were compared
     * @param differing how many of them differ
     * @param difference ledger less stated, over all cells, in kroner
     * @param clients whose vouchers are in these years: where the file has not all of them, they are in the differences
     */
    public record Reconciliation(
            String against,
            long cells,
            long differing,
            Money difference,
            List<String> clients,
            List<Difference> differences) {}

    /** @param difference ledger less stated, in kroner */
    public record Difference(
            String period, String ansvar, String account, Money stated, Money ledger, Money difference) {}

    /**
     * Vouchers that are in the ledger and no longer in a full extract. They still count: reverse them where they should not.
     *
     * @param count how many
     */
    public record Gone(long count, List<GoneVoucher> vouchers) {}

    /** @param importId that it came with; empty where it was posted by itself */
    public record GoneVoucher(String voucher, String importId) {}
}
