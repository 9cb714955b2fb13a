package no.tertial.figures;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.tertial.period.AccountingPeriod;

/** The columns of figures, one for each accounting period, as parts of SQL. */
public final class PeriodColumns {
    static final int COUNT = AccountingPeriod.LAST + 1;

    private PeriodColumns() {}

    /** {@code p00} to {@code p15}. */
    static String name(int period) {
        return period < 10 ? "p0" + period : "p" + period;
    }

    /** All of them with commas between, each as the template says, in which {@code %s} is the column. */
    static String each(String template) {
        return joined(0, AccountingPeriod.LAST, period -> template.replace("%s", name(period)), ", ");
    }

    static List<String> names() {
        return IntStream.range(0, COUNT).mapToObj(PeriodColumns::name).toList();
    }

    /**
     * The sum of the periods; zero where the first lies after the last.
     *
     * @param row the name of the table's row with a point, or nothing
     */
    public static String sum(String row, int from, int until) {
        return from > until ? "0" : joined(from, until, period -> "coalesce(" + row + name(period) + ", 0)", " + ");
    }

    /**
     * Whether any of the periods has an amount.
     *
     * @param row the name of the table's row with a point, or nothing
     */
    public static String any(String row, int from, int until) {
        return joined(from, until, period -> row + name(period) + " is not null", " or ");
    }

    private static String joined(int from, int until, IntFunction<String> part, String between) {
        return IntStream.rangeClosed(from, until).mapToObj(part).collect(Collectors.joining(between));
    }
}
