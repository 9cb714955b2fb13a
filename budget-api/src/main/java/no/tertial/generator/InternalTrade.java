package no.tertial.generator;

import java.util.List;
import no.tertial.chart.Coding;
import no.tertial.journal.Posting;

/** What units buy of each other: two lines that cancel. */
final class InternalTrade implements Bookkeeper {
    private final Series series = new Series("IS");
    private final Drawing drawing;
    private final Coding sale;

    /** @param sale where what is bought is sold */
    InternalTrade(Drawing drawing, Coding sale) {
        this.drawing = drawing;
        this.sale = sale;
    }

    @Override
    public double through(WorkingDay day) {
        return day.passed();
    }

    @Override
    public List<Entry> next(WorkingDay day, long atMost) {
        Posting bought = drawing.from(drawing.place()).posting();
        Posting sold = new Posting(sale, bought.amount().negated());
        return List.of(series.entry(day.date(), day.period(), "Internt kjøp", List.of(bought, sold)));
    }
}
