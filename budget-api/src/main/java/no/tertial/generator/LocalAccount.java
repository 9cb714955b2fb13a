package no.tertial.generator;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tertial.chart.AccountClass;
import no.tertial.generator.DataTable.Row;

/**
 * An account of the municipality: a digit after the national art.
 *
 * @param classes as the chart's file has them, such as {@code 0,1}
 * @param mix for each sort of service, how many thousandths of what it costs are on this account; negative for income
 */
record LocalAccount(String code, String name, String classes, Season season, Map<String, Integer> mix) {
    private static final List<String> SORTS =
            List.of("teaching", "childcare", "care", "social", "office", "technical", "culture");

    static List<LocalAccount> all() {
        return DataTable.rows("accounts.csv").stream().map(LocalAccount::of).toList();
    }

    private static LocalAccount of(Row row) {
        return new LocalAccount(
                row.text("code"),
                row.text("name"),
                row.text("classes"),
                Season.valueOf(row.text("season")),
                SORTS.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), row::number)));
    }

    String art() {
        return code.substring(0, 3);
    }

    AccountUse use() {
        return AccountUse.ofArt(art());
    }

    int thousandths(String sort) {
        return mix.getOrDefault(sort, 0);
    }

    /** The digit that files have for a class. */
    static char digit(AccountClass accountClass) {
        return switch (accountClass) {
            case CAPITAL -> '0';
            case OPERATING -> '1';
        };
    }
}
