package no.tertial.command;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.tertial.command.VoucherClaims.Claim;
import no.tertial.eventstore.OrderedEventStorageEngine;
import no.tertial.eventstore.OrderedEventStorageEngine.StreamVersion;
import no.tertial.eventstore.StoredEvent;
import no.tertial.journal.JournalCommand;
import no.tertial.journal.JournalCommand.PostVouchers;
import no.tertial.journal.JournalCommand.ReverseVoucher;
import no.tertial.journal.JournalEvent;
import no.tertial.journal.JournalEvent.VoucherReversed;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.LedgerFacts;
import no.tertial.journal.PeriodCommand;
import no.tertial.journal.PeriodEvent;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.period.AccountingPeriod;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the journal and the periods must know of each other without reading each other's streams. Rows are always locked in
 * the order of their keys and before the store's order is taken, so nobody waits in a circle.
 */
public final class Ledger {
    private final VoucherClaims claims;
    private final PeriodRows periods;
    private final OrderedEventStorageEngine engine;

    Ledger(JdbcTemplate db, OrderedEventStorageEngine engine) {
        this.claims = new VoucherClaims(db);
        this.periods = new PeriodRows(db);
        this.engine = engine;
    }

    /** What the journal must know, with the batch's voucher numbers claimed and its periods held open if so asked. */
    LedgerFacts factsFor(JournalCommand command, String stream, boolean claim) {
        return switch (command) {
            case PostVouchers c -> factsForPosting(c, stream, claim);
            case ReverseVoucher c -> factsForReversal(c, stream, claim);
        };
    }

    private LedgerFacts factsForPosting(PostVouchers command, String stream, boolean claim) {
        Set<AccountingPeriod> touched = new TreeSet<>();
        Set<VoucherKey> keys = new TreeSet<>(Comparator.comparing(VoucherKey::toString));
        for (Voucher voucher : command.vouchers()) {
            touched.add(voucher.period());
            keys.add(voucher.key());
        }
        return claim
                ? new LedgerFacts(periods.held(touched), claims.claim(keys, stream, false), Set.of(), Set.of())
                : new LedgerFacts(periods.statuses(touched), claims.taken(keys), Set.of(), Set.of());
    }

    private LedgerFacts factsForReversal(ReverseVoucher command, String stream, boolean claim) {
        VoucherKey original = command.original().key();
        Set<AccountingPeriod> touched = Set.of(command.period());
        Set<VoucherKey> keys = Set.of(command.reversal());
        Optional<Claim> present = claims.of(original, claim);
        return new LedgerFacts(
                claim ? periods.held(touched) : periods.statuses(touched),
                claim ? claims.claim(keys, stream, true) : claims.taken(keys),
                present.filter(Claim::reversed).isPresent() ? Set.of(original) : Set.of(),
                present.filter(Claim::reverses).isPresent() ? Set.of(original) : Set.of());
    }

    /** The voucher as it was posted. */
    public Optional<Voucher> find(VoucherKey key) {
        return claims.streamOf(key).stream()
                .flatMap(stream -> engine.tailsOf(List.of(new StreamVersion(stream, -1))).stream())
                .flatMap(event -> vouchersIn((JournalEvent) event.getPayload()))
                .filter(voucher -> voucher.key().equals(key))
                .findFirst();
    }

    private static Stream<Voucher> vouchersIn(JournalEvent event) {
        return switch (event) {
            case VouchersPosted posted -> posted.vouchers().stream();
            case VoucherReversed reversed -> Stream.of(reversed.reversal());
        };
    }

    /** Marks what the events reversed. */
    void follow(List<JournalEvent> events) {
        for (JournalEvent event : events) {
            if (event instanceof VoucherReversed reversed) {
                claims.markReversed(reversed.original());
            }
        }
    }

    /** Holds the period against postings, before its status is decided on. */
    void hold(PeriodCommand command) {
        periods.held(Set.of(command.period()));
    }

    /** Gives the periods the status that the events left them in. */
    void followPeriods(List<PeriodEvent> events) {
        periods.follow(events);
    }

    /** Makes all rows anew from all of the store's events, in the caller's transaction; nothing may be posted meanwhile. */
    public void rebuildFrom(Stream<StoredEvent> events) {
        claims.clear();
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
                Set<VoucherKey> keys = new LinkedHashSet<>();
                vouchersIn(event).forEach(voucher -> {
                    periods.ensure(voucher.period());
                    keys.add(voucher.key());
                });
                claims.claim(keys, stored.stream(), event instanceof VoucherReversed);
                follow(List.of(event));
            }
            default -> {
                // other events claim nothing in the ledger
            }
        }
    }
}
