package no.tertial.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.tertial.figures.TrialBalance;
import no.tertial.imports.FileBalance.Place;
import no.tertial.imports.ImportReport.Difference;
import no.tertial.imports.ImportReport.Reconciliation;
import no.tertial.money.Money;
import no.tertial.period.AccountingPeriod;

/** Counts where the ledger is other than stated, period after period, and keeps the first of them. */
final class Differences {
    private final List<Difference> listed = new ArrayList<>();
    private long cells;
    private long differing;
    private long total;

    void compare(AccountingPeriod period, SortedMap<Place, Long> stated, TrialBalance ledger) {
        SortedMap<Place, Long> missing = new TreeMap<>(stated);
        SortedMap<Place, Difference> found = new TreeMap<>(Place.ORDER);
        for (TrialBalance.Line line : ledger.lines()) {
            Place place = new Place(line.ansvar(), line.account());
            Long said = missing.remove(place);
            hold(period, place, said == null ? 0 : said, line.total().ore(), found);
        }
        missing.forEach((place, said) -> hold(period, place, said, 0, found));
        found.values().stream().limit(ImportReport.MOST_LISTED - listed.size()).forEach(listed::add);
    }

    private void hold(
            AccountingPeriod period, Place place, long stated, long ledger, SortedMap<Place, Difference> found) {
        cells++;
        if (ledger != stated) {
            differing++;
            total += ledger - stated;
            found.put(
                    place,
                    new Difference(
                            period.toString(),
                            place.ansvar(),
                            place.account(),
                            new Money(stated),
                            new Money(ledger),
                            new Money(ledger - stated)));
        }
    }

    Reconciliation reconciliation(String against, List<String> clients) {
        return new Reconciliation(against, cells, differing, new Money(total), clients, List.copyOf(listed));
    }
}
