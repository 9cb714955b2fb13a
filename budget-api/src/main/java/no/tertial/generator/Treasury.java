package no.tertial.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.tertial.generator.Place.Drawn;
import no.tertial.journal.Posting;

/** Pays out and takes in, without tax. What is paid to people names them, and they are made up. */
final class Treasury implements Bookkeeper {
    private static final int FEWEST_LINES = 2;

    private final Series series;
    private final Drawing drawing;
    private final String what;
    private final Random random;
    private final Names names;

    /** @param what stands after the account's name in the text */
    Treasury(String series, Drawing drawing, String what, Random random) {
        this.series = new Series(series);
        this.drawing = drawing;
        this.what = what;
        this.random = random;
        this.names = new Names(random);
    }

    @Override
    public double through(WorkingDay day) {
        return day.passed();
    }

    @Override
    public List<Entry> next(WorkingDay day, long atMost) {
        List<Drawn> drawn = drawing.from(drawing.place(), FEWEST_LINES + random.nextInt(3));
        Cell first = drawn.getFirst().cell();
        String who = first.sensitive() ? names.person() : Integer.toString(10_000 + random.nextInt(90_000));
        String text = first.account().name() + what + who;
        List<Posting> lines = new ArrayList<>(drawn.size());
        drawn.forEach(line -> lines.add(line.posting()));
        return List.of(series.entry(day.date(), day.period(), text, lines));
    }
}
