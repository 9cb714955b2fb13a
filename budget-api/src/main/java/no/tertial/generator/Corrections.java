package no.tertial.generator;

import java.util.List;
import no.tertial.journal.Posting;

/** Finds invoices that were entered wrongly: each is reversed, and entered anew somewhere else. */
final class Corrections implements Bookkeeper {
    private final Series series = new Series("KR");
    private final PurchaseLedger purchases;

    Corrections(PurchaseLedger purchases) {
        this.purchases = purchases;
    }

    @Override
    public double through(WorkingDay day) {
        return day.passed();
    }

    @Override
    public List<Entry> next(WorkingDay day, long atMost) {
        Entry wrong = purchases.recent();
        List<Posting> opposite = wrong.lines().stream()
                .map(line -> new Posting(line.coding(), line.amount().negated()))
                .toList();
        String text = "Reversering av bilag " + wrong.series() + " " + wrong.number();
        return List.of(series.entry(day.date(), day.period(), text, opposite), purchases.anew(wrong, day));
    }
}
