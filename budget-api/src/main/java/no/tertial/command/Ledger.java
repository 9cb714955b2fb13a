package no.tertial.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.tertial.command.VoucherClaims.ChunkClaim;
import no.tertial.command.VoucherClaims.Claim;
import no.tertial.eventstore.OrderedEventStorageEngine;
import no.tertial.eventstore.OrderedEventStorageEngine.StreamVersion;
import no.tertial.eventstore.StoredEvent;
import no.tertial.journal.ImportCommand;
import no.tertial.journal.ImportCommand.AbandonImport;
import no.tertial.journal.ImportCommand.CompleteImport;
import no.tertial.journal.ImportCommand.PostChunks;
import no.tertial.journal.ImportCommand.StartImport;
import no.tertial.journal.ImportEvent.ImportAbandoned;
import no.tertial.journal.ImportEvent.ImportCompleted;
import no.tertial.journal.ImportEvent.VouchersImported;
import no.tertial.journal.JournalCommand;
import no.tertial.journal.JournalCommand.EraseText;
import no.tertial.journal.JournalCommand.PostVouchers;
import no.tertial.journal.JournalCommand.ReclassifyVoucher;
import no.tertial.journal.JournalCommand.ReverseVoucher;
import no.tertial.journal.JournalEvent;
import no.tertial.journal.JournalEvent.TextErased;
import no.tertial.journal.JournalEvent.VoucherReclassified;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.LedgerFacts;
import no.tertial.journal.PeriodCommand;
import no.tertial.journal.PeriodEvent;
import no.tertial.journal.Standing;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.period.AccountingPeriod;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the journal and the periods must know of each other without reading each other's streams. Rows are always locked in
 * the order of their keys and before the store's order is taken, so nobody waits in a circle.
 */
public final class Ledger {
    private final VoucherClaims claims;
    private final Corrections corrections;
    private final PeriodRows periods;
    private final OrderedEventStorageEngine engine;

    Ledger(JdbcTemplate db, OrderedEventStorageEngine engine, Corrections corrections) {
        this.claims = new VoucherClaims(db);
        this.corrections = corrections;
        this.periods = new PeriodRows(db);
        this.engine = engine;
    }

    /** What the journal must know, with the batch's voucher numbers claimed and its periods held open if so asked. */
    LedgerFacts factsFor(JournalCommand command, String stream, boolean claim) {
        return switch (command) {
            case PostVouchers c -> factsForPosting(c, stream, claim);
            case ReverseVoucher c -> factsForCorrection(c.original(), c.voucher(), true, stream, claim);
            case ReclassifyVoucher c -> factsForCorrection(c.original(), c.voucher(), false, stream, claim);
            case EraseText c -> new LedgerFacts(Map.of(), Set.of(), corrections.standing(c.original(), claim));
        };
    }

    private LedgerFacts factsForPosting(PostVouchers command, String stream, boolean claim) {
        Set<AccountingPeriod> touched = new TreeSet<>();
        command.vouchers().forEach(voucher -> touched.add(voucher.period()));
        Map<VoucherKey, Voucher> vouchers = VoucherClaims.byKey(command.vouchers());
        return claim
                ? new LedgerFacts(periods.held(touched), claims.claim(vouchers, stream, false))
                : new LedgerFacts(periods.statuses(touched), claims.taken(vouchers.keySet()));
    }

    /** @param reverses whether the new voucher cancels the original */
    private LedgerFacts factsForCorrection(
            Voucher original, Voucher correction, boolean reverses, String stream, boolean claim) {
        Standing standing = corrections.standing(original, claim);
        Set<AccountingPeriod> touched = Set.of(correction.period());
        Map<VoucherKey, Voucher> number = Map.of(correction.key(), correction);
        return claim
                ? new LedgerFacts(periods.held(touched), claims.claim(number, stream, reverses), standing)
                : new LedgerFacts(periods.statuses(touched), claims.taken(number.keySet()), standing);
    }

    /** What the import must know: the status of the periods that the command touches. */
    LedgerFacts factsFor(ImportCommand command) {
        Set<AccountingPeriod> touched = new TreeSet<>();
        switch (command) {
            case StartImport c -> c.contents().totals().forEach(total -> touched.add(total.period()));
            case PostChunks c ->
                c.chunks().forEach(chunk -> chunk.vouchers().forEach(voucher -> touched.add(voucher.period())));
            case CompleteImport _, AbandonImport _ -> {
                // they touch none
            }
        }
        return new LedgerFacts(periods.statuses(touched), Set.of());
    }

    /** The voucher as it was posted; empty too while its import has not taken effect. */
    public Optional<Voucher> find(VoucherKey key) {
        return claims.of(key, false).stream()
                .flatMap(this::eventsOf)
                .flatMap(event -> vouchersIn(event.getPayload()))
                .filter(voucher -> voucher.key().equals(key))
                .findFirst();
    }

    /** The one event that the voucher stands in, where that was kept; else all of its stream. */
    private Stream<DomainEventMessage<?>> eventsOf(Claim claim) {
        Integer chunk = claim.chunk();
        if (chunk == null) {
            return engine.tailsOf(List.of(new StreamVersion(claim.stream(), -1))).stream();
        }
        boolean counts = engine.lastOf(claim.stream())
                .filter(last -> last.getPayload() instanceof ImportCompleted)
                .isPresent();
        return counts ? engine.at(claim.stream(), chunk).stream() : Stream.of();
    }

    private static Stream<Voucher> vouchersIn(Object event) {
        return switch (event) {
            case VouchersPosted posted -> posted.vouchers().stream();
            case VoucherReversed reversed -> Stream.of(reversed.reversal());
            case VoucherReclassified moved -> Stream.of(moved.reclassification());
            case VouchersImported imported -> imported.vouchers().stream();
            default -> Stream.of();
        };
    }

    /** Lets the rows follow what the events corrected; a text that was erased is gone with them. */
    void follow(List<JournalEvent> events) {
        for (JournalEvent event : events) {
            switch (event) {
                case VouchersPosted _ -> {}
                case VoucherReversed e -> corrections.follow(e);
                case VoucherReclassified e -> corrections.follow(e);
                case TextErased e -> find(e.voucher()).ifPresent(corrections::eraseText);
            }
        }
    }

    /**
     * The imports that hold the period open.
     *
     * @param claim whether to hold the period against postings too, before its status is decided on
     */
    List<String> factsFor(PeriodCommand command, boolean claim) {
        if (claim) {
            periods.held(Set.of(command.period()));
        }
        return periods.importsIn(command.period());
    }

    /** Gives the periods the status that the events left them in. */
    void followPeriods(List<PeriodEvent> events) {
        periods.follow(events);
    }

    /**
     * Makes all rows anew from all of the store's events, in the caller's transaction; nothing may be posted meanwhile. What
     * imports under way hold, numbers and periods, is left to them.
     */
    public void rebuildFrom(Stream<StoredEvent> events) {
        claims.clear();
        corrections.clear();
        periods.clear();
        events.forEach(this::apply);
    }

    private void apply(StoredEvent stored) {
        switch (stored.event()) {
            case PeriodEvent event -> {
                periods.ensure(event.period());
                periods.follow(List.of(event));
            }
            case JournalEvent event -> {
                List<Voucher> vouchers = vouchersIn(event).toList();
                vouchers.forEach(voucher -> periods.ensure(voucher.period()));
                claims.claim(VoucherClaims.byKey(vouchers), stored.stream(), event instanceof VoucherReversed);
                follow(List.of(event));
            }
            case VouchersImported event -> {
                event.vouchers().forEach(voucher -> periods.ensure(voucher.period()));
                claims.claim(stored.stream(), ChunkClaim.of(event.chunk(), event.vouchers()));
            }
            case ImportAbandoned _ -> claims.release(stored.stream());
            default -> {
                // other events claim nothing in the ledger
            }
        }
    }
}
