package no.tertial.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.tertial.generator.Place.Drawn;

/** Draws the lines of one kind through the year. */
final class Drawing {
    private final Pool pool;
    private final double ofYear;
    private final Random random;
    private long drawn;

    /** @param ofYear how many lines will be drawn */
    Drawing(Pool pool, double ofYear, Random random) {
        this.pool = pool;
        this.ofYear = ofYear;
        this.random = random;
    }

    Place place() {
        return pool.next();
    }

    Drawn from(Place place) {
        drawn++;
        return place.next(drawn / ofYear, ofYear, random);
    }

    List<Drawn> from(Place place, int lines) {
        List<Drawn> several = new ArrayList<>(lines + 2);
        for (int i = 0; i < lines; i++) {
            several.add(from(place));
        }
        return several;
    }
}
