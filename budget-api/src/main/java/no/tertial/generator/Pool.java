package no.tertial.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import no.tertial.chart.Coding;

/** The places where one kind of vouchers is made; what costs most is drawn most. */
final class Pool {
    private static final double AMONG_PLACES = 0.6;
    private static final double WITHIN_A_PLACE = 1;

    private final List<Place> places;
    private final Walk walk;

    private Pool(List<Place> places, Walk walk) {
        this.places = places;
        this.walk = walk;
    }

    static Pool of(List<Cell> cells, AccountUse use, Random random) {
        Map<Coding, List<Cell>> byPlace = new LinkedHashMap<>();
        cells.stream()
                .filter(cell -> cell.use() == use)
                .forEach(cell -> byPlace.computeIfAbsent(BudgetLines.on(cell.coding(), ""), _ -> new ArrayList<>())
                        .add(cell));
        List<List<Cell>> ranked = ranked(List.copyOf(byPlace.values()), Pool::money);
        Walk walk = Walk.byRank(ranked.size(), AMONG_PLACES, random.nextDouble());
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            List<Cell> own = ranked(ranked.get(i), cell -> Math.abs(cell.budget()));
            Walk within = Walk.byRank(own.size(), WITHIN_A_PLACE, random.nextDouble());
            places.add(new Place(own, within, walk.share(i)));
        }
        return new Pool(List.copyOf(places), walk);
    }

    private static long money(List<Cell> cells) {
        return cells.stream().mapToLong(cell -> Math.abs(cell.budget())).sum();
    }

    private static <T> List<T> ranked(List<T> things, ToLongFunction<T> money) {
        return things.stream()
                .sorted(Comparator.comparingLong(money).reversed())
                .toList();
    }

    Place next() {
        return places.get(walk.next());
    }
}
