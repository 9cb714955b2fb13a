package no.tertial.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import no.tertial.budget.BudgetEvent;
import no.tertial.budget.BudgetEvent.AppropriationAdjusted;
import no.tertial.budget.BudgetEvent.BudgetAdopted;
import no.tertial.budget.BudgetLine;
import no.tertial.chart.Coding;
import no.tertial.eventstore.StoredEvent;
import no.tertial.journal.JournalEvent.VouchersPosted;
import no.tertial.journal.VoucherKey;
import no.tertial.money.Money;
import no.tertial.period.FiscalYear;

/** A year's events gone through by one alone, event by event: what each line held when, and when a voucher was posted. */
final class YearHistory {
    private final Map<Coding, NavigableMap<Long, Money>> amounts = new HashMap<>();
    private final Map<VoucherKey, Long> posted = new HashMap<>();
    private final List<Long> positions = new ArrayList<>();

    YearHistory(FiscalYear year, List<StoredEvent> events) {
        for (StoredEvent stored : events) {
            switch (stored.event()) {
                case BudgetEvent event when event.year().equals(year) -> take(stored.position(), linesOf(event));
                case VouchersPosted event
                when event.vouchers().getFirst().key().year().equals(year) -> post(stored.position(), event);
                default -> {
                    // of another year, or of no year
                }
            }
        }
    }

    private static List<BudgetLine> linesOf(BudgetEvent event) {
        return switch (event) {
            case BudgetAdopted e -> e.lines();
            case AppropriationAdjusted e -> e.change().allLines();
            default -> throw new IllegalStateException("Nobody asked for " + event);
        };
    }

    private void take(long position, List<BudgetLine> lines) {
        positions.add(position);
        for (BudgetLine line : lines) {
            NavigableMap<Long, Money> amount = amounts.computeIfAbsent(line.coding(), _ -> new TreeMap<>());
            Money held = amount.isEmpty() ? Money.ZERO : amount.lastEntry().getValue();
            amount.put(position, held.plus(line.amount()));
        }
    }

    private void post(long position, VouchersPosted event) {
        positions.add(position);
        event.vouchers().forEach(voucher -> {
            if (posted.put(voucher.key(), position) != null) {
                throw new AssertionError("Posted twice: " + voucher.key());
            }
        });
    }

    /** Where something happened in the year. */
    List<Long> positionsAfter(long position) {
        return positions.stream().filter(one -> one > position).toList();
    }

    /** What all lines hold in the end. */
    Money total() {
        return Money.sum(amounts.values().stream()
                .map(line -> line.lastEntry().getValue())
                .toList());
    }

    int vouchers() {
        return posted.size();
    }

    long postedAt(VoucherKey voucher) {
        return posted.getOrDefault(voucher, Long.MAX_VALUE);
    }

    /** What the line held at any moment from the one position to the other. */
    Set<Money> amountsBetween(Coding line, long from, long to) {
        NavigableMap<Long, Money> amount = amounts.getOrDefault(line, new TreeMap<>());
        Collection<Money> changed = amount.subMap(from, false, to, true).values();
        Set<Money> held = new HashSet<>(changed);
        Map.Entry<Long, Money> atFirst = amount.floorEntry(from);
        held.add(atFirst == null ? Money.ZERO : atFirst.getValue());
        return held;
    }
}
