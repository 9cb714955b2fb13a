package no.tertial.app;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cells of the read model with a row for each period, to be selected from. */
public final class CellsByPeriod {
    /** {@code (select coding, measure, fiscal_year, accounting_period, amount …)}; empty periods are left out. */
    public static final String SQL = IntStream.rangeClosed(0, 15)
            .mapToObj(period -> """
                    select f.coding, f.measure, k.fiscal_year, %1$d as accounting_period, f.p%1$02d as amount
                    from figure_cell f join figure_coding k on k.id = f.coding where f.p%1$02d is not null
                    """.formatted(period))
            .collect(Collectors.joining(" union all ", "(", ")"));

    private CellsByPeriod() {}
}
