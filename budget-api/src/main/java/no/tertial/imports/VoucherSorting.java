package no.tertial.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import no.tertial.command.ImportClaims;
import no.tertial.command.ImportClaims.Known;
import no.tertial.exchange.RowError;
import no.tertial.imports.SpoolEntry.Good;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;

/**
 * The second look: the parts' lines become vouchers, and each is held against the ledger. What is there already with the
 * same content is passed over, whatever has been closed or taken out since. What is new is checked and written, voucher
 * after voucher, to be posted.
 */
final class VoucherSorting {
    private static final int VOUCHERS_ASKED_AT_ONCE = 2_000;

    private final ImportClaims claims;
    private final LineChecks checks;
    private final Predicate<String> isUnderWay;
    private final Tally tally;
    private final SpoolWriter fresh;
    private final FileBalance balance = new FileBalance();
    private final Map<String, Boolean> underWay = new HashMap<>();
    private final Set<String> holders = new TreeSet<>();

    /**
     * @param isUnderWay whether another import has not ended yet
     */
    VoucherSorting(
            ImportClaims claims, LineChecks checks, Predicate<String> isUnderWay, Tally tally, SpoolWriter fresh) {
        this.claims = claims;
        this.checks = checks;
        this.isUnderWay = isUnderWay;
        this.tally = tally;
        this.fresh = fresh;
    }

    /** Imports under way that hold vouchers of this file; what is to be posted is not settled before they have ended. */
    Set<String> holders() {
        return holders;
    }

    /** What the vouchers sum to, without those that nothing in the ledger can answer to. */
    FileBalance balance() {
        return balance;
    }

    void sort(SpoolReader part) throws IOException {
        Map<VoucherKey, VoucherDraft> drafts = new LinkedHashMap<>();
        for (SpoolEntry entry = part.next(); entry != null; entry = part.next()) {
            drafts.computeIfAbsent(entry.voucher(), VoucherDraft::new).add(entry);
        }
        List<VoucherDraft> good = goodOnes(drafts.values());
        for (int from = 0; from < good.size(); from += VOUCHERS_ASKED_AT_ONCE) {
            hold(good.subList(from, Math.min(good.size(), from + VOUCHERS_ASKED_AT_ONCE)));
            tally.tick();
        }
    }

    private List<VoucherDraft> goodOnes(Collection<VoucherDraft> drafts) {
        List<VoucherDraft> good = new ArrayList<>(drafts.size());
        for (VoucherDraft draft : drafts) {
            RowError fault = draft.fault();
            if (fault != null) {
                tally.fault(fault);
            }
            if (draft.isBad()) {
                tally.leaveOut();
            } else {
                good.add(draft);
            }
        }
        return good;
    }

    private void hold(List<VoucherDraft> drafts) throws IOException {
        List<Voucher> vouchers = drafts.stream().map(VoucherDraft::voucher).toList();
        Map<VoucherKey, Known> known = claims.known(vouchers);
        for (VoucherDraft draft : drafts) {
            Known there = known.get(draft.key());
            if (there == null) {
                takeIfGood(draft);
            } else if (isUnderWay(there.importId())) {
                holders.add(there.importId());
            } else if (there.same()) {
                sum(draft);
                tally.alreadyThere();
            } else {
                sum(draft);
                tally.fault(differs(draft, there));
                tally.leaveOut();
            }
        }
    }

    private void takeIfGood(VoucherDraft draft) throws IOException {
        List<RowError> faults = checks.faults(draft.lines());
        if (faults.isEmpty()) {
            sum(draft);
            write(draft);
        } else {
            faults.forEach(tally::fault);
            tally.leaveOut();
        }
    }

    private void sum(VoucherDraft draft) {
        draft.lines().forEach(line -> balance.add(line.line()));
    }

    /**
     * Asked once: nobody else claims or gives back meanwhile, and what is under way is waited for, and then all is looked up
     * again.
     */
    private boolean isUnderWay(String importId) {
        return underWay.computeIfAbsent(importId, isUnderWay::test);
    }

    private void write(VoucherDraft draft) throws IOException {
        for (Good line : draft.lines()) {
            fresh.write(line);
        }
        tally.fresh(draft.lines().size());
    }

    private static RowError differs(VoucherDraft draft, Known there) {
        return new RowError(
                draft.row(),
                "number",
                there.importId().isEmpty() ? "voucher-differs-from-posted" : "voucher-differs-from-imported",
                Map.of("voucher", draft.key().toString(), "import", there.importId()),
                null);
    }
}
