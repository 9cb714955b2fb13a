package no.tertial.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.tertial.chart.AccountClass;
import no.tertial.chart.Coding;

/** The lines of a budget while it is made; amounts in øre, income negative. */
final class BudgetLines {
    static final String TAX = "4290";
    static final String COMPENSATION = "7290";

    /** Value added tax on what is bought, in per cent; all of it is compensated. */
    private static final int TAX_PERCENT = 25;

    private static final long ORE_IN_A_THOUSAND = 100_000;

    private final Map<String, LocalAccount> accounts;
    private final Map<String, LocalFunction> functions;
    private final List<Cell> cells = new ArrayList<>();

    BudgetLines(List<LocalAccount> accounts, List<LocalFunction> functions) {
        this.accounts = accounts.stream().collect(Collectors.toMap(LocalAccount::code, Function.identity()));
        this.functions = functions.stream().collect(Collectors.toMap(LocalFunction::code, Function.identity()));
    }

    /** Adds a line on a place, whose account is put in; nothing for an amount of zero. */
    void add(Coding place, String account, long budget, double course) {
        if (budget != 0) {
            cells.add(new Cell(
                    on(place, account),
                    Objects.requireNonNull(accounts.get(account)),
                    Objects.requireNonNull(functions.get(place.function())).sensitive(),
                    budget,
                    Math.round(budget * course)));
        }
    }

    /** Adds the tax on purchases there, and what compensates it. */
    void addTax(Coding place, long purchases) {
        long tax = thousands(tax(purchases));
        add(place, TAX, tax, 1);
        if (place.accountClass() == AccountClass.OPERATING) {
            add(place, COMPENSATION, -tax, 1);
        }
    }

    /** What the lines come to. */
    long sum(Predicate<Cell> which) {
        return cells.stream().filter(which).mapToLong(Cell::budget).sum();
    }

    List<Cell> toList() {
        return List.copyOf(cells);
    }

    static long tax(long purchases) {
        return Math.round(purchases * TAX_PERCENT / 100.0);
    }

    /** Rounded to whole thousands of kroner. */
    static long thousands(double ore) {
        return Math.round(ore / ORE_IN_A_THOUSAND) * ORE_IN_A_THOUSAND;
    }

    static Coding on(Coding place, String account) {
        return new Coding(place.ansvar(), place.accountClass(), account, place.function(), place.project());
    }
}
