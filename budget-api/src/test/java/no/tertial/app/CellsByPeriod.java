package no.tertial.app;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cells of the read model with a row for each period, to be selected from. */
public final class CellsByPeriod {
    /** {@code (select coding, measure, fiscal_year, accounting_period, amount …)}; empty periods are left out. */
    public static final String SQL = IntStream.rangeClosed(0, 15)
            .mapToObj(period -> "select coding, measure, fiscal_year, %1$d as accounting_period, p%1$02d as amount"
                            .formatted(period)
                    + " from figure_cell where p%02d is not null".formatted(period))
            .collect(Collectors.joining(" union all ", "(", ")"));

    private CellsByPeriod() {}
}
