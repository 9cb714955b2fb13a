package no.tertial.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.tertial.journal.Posting;

/** Pays once a month, in vouchers of some hundred lines over many responsibility centres. */
final class PayOffice implements Bookkeeper {
    private static final List<String> MONTHS = List.of(
            "januar",
            "februar",
            "mars",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "desember");

    private final Series series = new Series("LO");
    private final Drawing drawing;
    private final Random random;

    PayOffice(Drawing drawing, Random random) {
        this.drawing = drawing;
        this.random = random;
    }

    @Override
    public double through(WorkingDay day) {
        return day.paidMonths() / 12.0;
    }

    @Override
    public List<Entry> next(WorkingDay day, long atMost) {
        long size = Math.min(atMost, 100 + random.nextInt(200));
        List<Posting> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lines.add(drawing.from(drawing.place()).posting());
        }
        String text = "Lønn " + MONTHS.get(day.period().number() - 1);
        return List.of(series.entry(day.date(), day.period(), text, lines));
    }
}
