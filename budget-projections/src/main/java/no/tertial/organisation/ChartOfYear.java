package no.tertial.organisation;

import java.time.Instant;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountGroup;
import no.tertial.chart.AccountKind;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Local accounts and functions of a year with the national ones that they map to, ordered by code; empty without a chart. */
public record ChartOfYear(
        FiscalYear year,
        @Nullable Instant knownAt,
        long position,
        List<AccountEntry> accounts,
        List<FunctionEntry> functions) {
    public record AccountEntry(
            String account,
            String name,
            String art,
            AccountKind kind,
            AccountGroup accountGroup,
            List<AccountClass> classes) {}

    public record FunctionEntry(
            String function, String name, String nationalFunction, List<AccountClass> classes, boolean sensitive) {}
}
