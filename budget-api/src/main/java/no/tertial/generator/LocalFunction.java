package no.tertial.generator;

import java.util.List;

/**
 * A function of the municipality: the national one, or a part of it with a digit more.
 *
 * @param classes as the chart's file has them, such as {@code 0,1}
 * @param sensitive whether texts there may tell of people
 */
record LocalFunction(String code, String name, String classes, boolean sensitive) {
    static List<LocalFunction> all() {
        return DataTable.rows("functions.csv").stream()
                .map(row -> new LocalFunction(
                        row.text("code"),
                        row.text("name"),
                        row.text("classes"),
                        row.text("sensitive").equals("ja")))
                .toList();
    }

    String national() {
        return code.substring(0, 3);
    }
}
