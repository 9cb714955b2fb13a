package no.tertial.generator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tertial.generator.DataTable.Row;

/**
 * What units of one sort do.
 *
 * @param area the programme area's code
 * @param unit the name of such a unit, with {@code {place}} where it has one
 * @param sort what its money goes to
 * @param functions from a function to its weight in what the service costs
 * @param ansvar the weight in how many responsibility centres there are
 * @param millions what a responsibility centre costs on average, in millions of kroner
 */
record Service(
        String area,
        String areaName,
        String unit,
        String sort,
        Map<String, Integer> functions,
        int ansvar,
        int millions) {
    static List<Service> all() {
        return DataTable.rows("services.csv").stream().map(Service::of).toList();
    }

    private static Service of(Row row) {
        Map<String, Integer> functions = new LinkedHashMap<>();
        for (String function : List.of(row.text("functions").split(","))) {
            String[] parts = function.split(":", 2);
            functions.put(parts[0], Integer.valueOf(parts[1]));
        }
        return new Service(
                row.text("area"),
                row.text("areaName"),
                row.text("unit"),
                row.text("sort"),
                functions,
                row.number("ansvar"),
                row.number("millions"));
    }

    /** The part of what the service costs that the function has. */
    double shareOf(String function) {
        double whole = functions.values().stream().mapToInt(Integer::intValue).sum();
        return functions.getOrDefault(function, 0) / whole;
    }
}
