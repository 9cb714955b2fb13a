package no.tertial.command;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
import no.tertial.journal.PeriodDecider;
import no.tertial.journal.PeriodEvent;
import no.tertial.journal.PeriodStatus;
import no.tertial.journal.Voucher;
import no.tertial.journal.VoucherKey;
import no.tertial.period.AccountingPeriod;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which voucher numbers are in use and which periods take entries, as rows that a posting locks in its own transaction.
 * Rows are always locked in the order of their keys and before the store's order is taken, so nobody waits in a circle.
 */
public final class Ledger {
    private static final String OF_VOUCHER = " where client = ? and ledger_year = ? and series = ? and number = ?";

    private final JdbcTemplate db;
    private final OrderedEventStorageEngine engine;

    Ledger(JdbcTemplate db, OrderedEventStorageEngine engine) {
        this.db = db;
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
        Set<AccountingPeriod> periods = new TreeSet<>();
        Set<VoucherKey> keys = new TreeSet<>(Comparator.comparing(VoucherKey::toString));
        for (Voucher voucher : command.vouchers()) {
            periods.add(voucher.period());
            keys.add(voucher.key());
        }
        Set<VoucherKey> taken = claim ? claim(keys, stream, false) : taken(keys);
        return new LedgerFacts(statuses(periods, claim), taken, Set.of(), Set.of());
    }

    private LedgerFacts factsForReversal(ReverseVoucher command, String stream, boolean claim) {
        VoucherKey original = command.original().key();
        List<Claim> claims = db.query(
                "select reversed, reverses from voucher_claim" + OF_VOUCHER + (claim ? " for update" : ""),
                (row, _) -> new Claim(row.getBoolean(1), row.getBoolean(2)),
                partsOf(original));
        Set<VoucherKey> keys = Set.of(command.reversal());
        return new LedgerFacts(
                statuses(Set.of(command.period()), claim),
                claim ? claim(keys, stream, true) : taken(keys),
                claims.stream().anyMatch(Claim::reversed) ? Set.of(original) : Set.of(),
                claims.stream().anyMatch(Claim::reverses) ? Set.of(original) : Set.of());
    }

    private record Claim(boolean reversed, boolean reverses) {}

    private Map<AccountingPeriod, PeriodStatus> statuses(Set<AccountingPeriod> periods, boolean hold) {
        Map<AccountingPeriod, PeriodStatus> statuses = new HashMap<>();
        for (AccountingPeriod period : periods) {
            if (hold) {
                ensureRow(period);
            }
            db.queryForList(
                            "select status from ledger_period where ledger_year = ? and number = ?"
                                    + (hold ? " for update" : ""),
                            String.class,
                            period.year().value(),
                            period.number())
                    .forEach(status -> statuses.put(period, PeriodStatus.valueOf(status)));
        }
        return statuses;
    }

    private void ensureRow(AccountingPeriod period) {
        db.update("""
                insert into ledger_period (ledger_year, number, status) values (?, ?, ?)
                on conflict do nothing""", period.year().value(), period.number(), PeriodStatus.OPEN.name());
    }

    /** Claims the keys in their order; those that were taken before are answered. */
    private Set<VoucherKey> claim(Set<VoucherKey> keys, String stream, boolean reverses) {
        List<VoucherKey> inOrder = List.copyOf(keys);
        List<Object[]> rows = inOrder.stream()
                .map(key -> new Object[] {
                    key.client(), key.year().value(), key.series(), key.number(), stream, reverses, false
                })
                .toList();
        int[] claimed = db.batchUpdate("""
                insert into voucher_claim (client, ledger_year, series, number, stream, reverses, reversed)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", rows);
        Set<VoucherKey> taken = new HashSet<>();
        for (int i = 0; i < claimed.length; i++) {
            if (claimed[i] == 0) {
                taken.add(inOrder.get(i));
            }
        }
        return taken;
    }

    private Set<VoucherKey> taken(Set<VoucherKey> keys) {
        Set<VoucherKey> taken = new HashSet<>(keys);
        taken.removeIf(key -> streamOf(key).isEmpty());
        return taken;
    }

    private Optional<String> streamOf(VoucherKey key) {
        return db
                .query("select stream from voucher_claim" + OF_VOUCHER, (row, _) -> row.getString(1), partsOf(key))
                .stream()
                .findFirst();
    }

    private static Object[] partsOf(VoucherKey key) {
        return new Object[] {key.client(), key.year().value(), key.series(), key.number()};
    }

    /** The voucher as it was posted. */
    public Optional<Voucher> find(VoucherKey key) {
        return streamOf(key).stream()
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
                db.update("update voucher_claim set reversed = true" + OF_VOUCHER, partsOf(reversed.original()));
            }
        }
    }

    /** Holds the period against postings, before its status is decided on. */
    void hold(PeriodCommand command) {
        ensureRow(command.period());
        db.queryForList(
                "select status from ledger_period where ledger_year = ? and number = ? for update",
                command.period().year().value(),
                command.period().number());
    }

    /** Gives the periods the status that the events left them in. */
    void followPeriods(List<PeriodEvent> events) {
        for (PeriodEvent event : events) {
            db.update(
                    "update ledger_period set status = ? where ledger_year = ? and number = ?",
                    PeriodDecider.statusAfter(event).name(),
                    event.period().year().value(),
                    event.period().number());
        }
    }

    /** Makes both tables anew from the store's events; for an administrator, while nothing is posted. */
    public void rebuildFrom(Stream<StoredEvent> events) {
        db.update("delete from voucher_claim");
        db.update("delete from ledger_period");
        events.forEach(this::apply);
    }

    private void apply(StoredEvent stored) {
        switch (stored.event()) {
            case PeriodEvent event -> {
                ensureRow(event.period());
                followPeriods(List.of(event));
            }
            case JournalEvent event -> {
                Set<VoucherKey> keys = new LinkedHashSet<>();
                vouchersIn(event).forEach(voucher -> {
                    ensureRow(voucher.period());
                    keys.add(voucher.key());
                });
                claim(keys, stored.stream(), event instanceof VoucherReversed);
                follow(List.of(event));
            }
            default -> {
                // other events claim nothing in the ledger
            }
        }
    }
}
