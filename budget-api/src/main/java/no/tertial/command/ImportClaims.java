package no.tertial.command;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import no.tertial.command.VoucherClaims.ChunkClaim;
import no.tertial.command.VoucherClaims.Claim;
import no.tertial.eventstore.OrderedEventStorageEngine;
import no.tertial.journal.ImportEvent;
import no.tertial.journal.ImportEvent.ImportAbandoned;
import no.tertial.journal.ImportEvent.ImportCompleted;
import no.tertial.journal.ImportEvent.ImportStarted;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.journal.PeriodStatus;
import no.tertial.journal.Posting;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.period.AccountingPeriod;
import no.tertial.period.FiscalYear;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an import holds in the ledger before it starts and until it has ended: its voucher numbers, and its periods against
 * closing. Each step is a short transaction of its own.
 */
public final class ImportClaims {
    private static final String STREAM = "import-";

    private final VoucherClaims claims;
    private final PeriodRows periods;
    private final Ledger ledger;
    private final OrderedEventStorageEngine engine;
    private final TransactionTemplate transaction;

    ImportClaims(JdbcTemplate db, Ledger ledger, OrderedEventStorageEngine engine, TransactionTemplate transaction) {
        this.engine = engine;
        this.claims = new VoucherClaims(db);
        this.periods = new PeriodRows(db);
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** The stream of the import's events. */
    public static String streamOf(String importId) {
        return STREAM + importId;
    }

    /** How far an import's events say that it has come. */
    public sealed interface Posted {
        /** It has not started. */
        record Nothing() implements Posted {}

        /** @param chunks how many of its chunks are stored */
        record Chunks(int chunks) implements Posted {}

        /**
         * @param counts whether it took effect
         * @param position of its last event
         */
        record All(boolean counts, long position) implements Posted {}
    }

    /** How far the import's events say that it has come. */
    public Posted posted(String importId) {
        return engine.lastOf(streamOf(importId))
                .<Posted>map(last -> switch ((ImportEvent) last.getPayload()) {
                    case ImportStarted _ -> new Posted.Chunks(0);
                    case VouchersImported imported -> new Posted.Chunks(imported.chunk());
                    case ImportCompleted _ -> new Posted.All(true, engine.positionOf(streamOf(importId)));
                    case ImportAbandoned _ -> new Posted.All(false, engine.positionOf(streamOf(importId)));
                })
                .orElseGet(Posted.Nothing::new);
    }

    /** The status of the period. */
    public PeriodStatus statusOf(AccountingPeriod period) {
        return periods.statuses(Set.of(period)).getOrDefault(period, PeriodStatus.OPEN);
    }

    /**
     * A voucher number in use.
     *
     * @param stream that its voucher stands in
     * @param same whether its voucher says the same as the asked one
     */
    public record Known(String stream, boolean same) {
        /** The import that the voucher came with; empty where it was posted by itself. */
        public String importId() {
            return importOf(stream);
        }
    }

    /** Those of the vouchers whose numbers are in use, by their keys. */
    public Map<VoucherKey, Known> known(List<Voucher> vouchers) {
        Map<VoucherKey, Claim> found =
                claims.among(vouchers.stream().map(Voucher::key).toList());
        Map<VoucherKey, Known> known = new HashMap<>();
        for (Voucher voucher : vouchers) {
            Claim claim = found.get(voucher.key());
            if (claim != null) {
                known.put(
                        voucher.key(),
                        new Known(claim.stream(), contentOf(voucher.key(), claim) == Fingerprint.of(voucher)));
            }
        }
        return known;
    }

    private long contentOf(VoucherKey key, Claim claim) {
        Long content = claim.content();
        return content == null ? ledger.find(key).map(Fingerprint::of).orElseThrow() : content;
    }

    /**
     * The lines of a voucher that count: none once it has been reversed. Empty where the number is free, or the voucher's
     * import has not taken effect.
     */
    public Optional<List<Posting>> standing(VoucherKey key) {
        Claim claim = claims.among(List.of(key)).get(key);
        if (claim == null || !counts(claim)) {
            return Optional.empty();
        }
        return Optional.of(
                claim.reversed() ? List.of() : ledger.find(key).orElseThrow().lines());
    }

    /** The import that has claimed the voucher's number and has not taken effect, where there is one. */
    public Optional<String> pendingImport(VoucherKey key) {
        return Optional.ofNullable(claims.among(List.of(key)).get(key))
                .filter(claim -> !counts(claim))
                .map(claim -> importOf(claim.stream()));
    }

    private boolean counts(Claim claim) {
        String importId = importOf(claim.stream());
        return importId.isEmpty() || posted(importId) instanceof Posted.All all && all.counts();
    }

    private static String importOf(String stream) {
        return stream.startsWith(STREAM) ? stream.substring(STREAM.length()) : "";
    }

    /** A voucher, and the number of the chunk that it will stand in. */
    public record Placed(Voucher voucher, int chunk) {}

    /**
     * Claims the vouchers' numbers for the import.
     *
     * @return whether all were free; where not, those that were are claimed all the same
     */
    public boolean claim(String importId, List<Placed> vouchers) {
        List<ChunkClaim> wanted = vouchers.stream()
                .map(placed -> new ChunkClaim(placed.voucher().key(), placed.chunk(), Fingerprint.of(placed.voucher())))
                .sorted(Comparator.comparing(ChunkClaim::key, VoucherKey.ORDER))
                .toList();
        Integer claimed = transaction.execute(_ -> claims.claim(streamOf(importId), wanted));
        return claimed != null && claimed == wanted.size();
    }

    /**
     * The vouchers of a client and ledger year that are in the ledger.
     *
     * @param voucher takes each key and the import that it came with, empty where it was posted by itself
     */
    public void vouchersOf(String client, FiscalYear year, BiConsumer<VoucherKey, String> voucher) {
        transaction.executeWithoutResult(_ ->
                claims.ofYear(client, year, (key, stream) -> voucher.accept(key, new Known(stream, true).importId())));
    }

    /** How many those are. */
    public long countOf(String client, FiscalYear year) {
        return claims.countOf(client, year);
    }

    /** The clients with vouchers in the ledger year, whose lines stand in the same figures. */
    public List<String> clientsOf(FiscalYear year) {
        return claims.clientsOf(year);
    }

    /**
     * Gives back every number that the import claimed.
     *
     * @throws IllegalStateException when it has taken effect: its vouchers would be taken for new ones then
     */
    public void release(String importId) {
        if (posted(importId) instanceof Posted.All all && all.counts()) {
            throw new IllegalStateException("Import " + importId + " counts, and keeps its numbers");
        }
        transaction.executeWithoutResult(_ -> claims.release(streamOf(importId)));
    }

    /**
     * Holds the periods against closing until they are let go.
     *
     * @return those that are closed already; then none is held
     */
    public Set<AccountingPeriod> holdOpen(String importId, Set<AccountingPeriod> touched) {
        Set<AccountingPeriod> closed = new TreeSet<>();
        transaction.executeWithoutResult(_ -> {
            periods.held(new TreeSet<>(touched)).forEach((period, status) -> {
                if (status == PeriodStatus.CLOSED) {
                    closed.add(period);
                }
            });
            if (closed.isEmpty()) {
                periods.holdFor(Long.parseLong(importId), touched);
            }
        });
        return closed;
    }

    /** Lets the import's periods be closed again. */
    public void letGo(String importId) {
        transaction.executeWithoutResult(_ -> periods.release(Long.parseLong(importId)));
    }
}
