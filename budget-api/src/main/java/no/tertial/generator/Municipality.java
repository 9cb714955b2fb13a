package no.tertial.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.tertial.period.FiscalYear;

/**
 * The made-up municipality: what the files of its organisation, chart and budget say.
 *
 * @param cells the lines of the budget, no two with the same coding; operations and investment each sum to zero
 */
record Municipality(List<LocalAccount> accounts, List<LocalFunction> functions, List<Unit> units, List<Cell> cells) {
    /** Answers for taxes, grants, loans and funds. */
    static final Unit FINANCE = new Unit(
            new Service("90", "Fellesinntekter og finans", "Fellesinntekter", "", Map.of(), 0, 0),
            "90-1",
            "Fellesinntekter",
            List.of("90001"));

    private static final int MOST_ANSVAR_IN_A_UNIT = 5;

    /** The organisation follows from the seed alone, the budget from seed and year. */
    static Municipality of(long seed, long lines, FiscalYear year) {
        List<LocalAccount> accounts = LocalAccount.all();
        List<LocalFunction> functions = LocalFunction.all();
        List<Unit> units = units(ansvarFor(lines), random(seed, 0));
        List<Cell> cells = new BudgetPlan(accounts, functions, units, random(seed, year.value())).cells();
        return new Municipality(accounts, functions, units, cells);
    }

    /** 60 responsibility centres for ten thousand lines a year, 600 for a million, 1 900 for ten million. */
    static int ansvarFor(long lines) {
        return (int) Math.round(0.6 * Math.sqrt(lines));
    }

    /** Numbers that follow from the seed, another row of them for each purpose. */
    static Random random(long seed, int purpose) {
        return new Random(31 * seed * 0x9E3779B97F4A7C15L + purpose);
    }

    private static List<Unit> units(int ansvar, Random random) {
        List<Service> services = Service.all();
        int whole = services.stream().mapToInt(Service::ansvar).sum();
        Names names = new Names(random);
        Map<String, Integer> ansvarOf = new HashMap<>();
        Map<String, Integer> unitsOf = new HashMap<>();
        List<Unit> units = new ArrayList<>();
        for (Service service : services) {
            int left = Math.max(1, Math.round(ansvar * service.ansvar() / (float) whole));
            while (left > 0) {
                int size = Math.min(left, 1 + random.nextInt(MOST_ANSVAR_IN_A_UNIT));
                List<String> own = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    own.add("%s%03d".formatted(service.area(), ansvarOf.merge(service.area(), 1, Integer::sum)));
                }
                String id = service.area() + "-" + unitsOf.merge(service.area(), 1, Integer::sum);
                units.add(new Unit(service, id, names.unit(service), List.copyOf(own)));
                left -= size;
            }
        }
        units.add(FINANCE);
        return List.copyOf(units);
    }
}
