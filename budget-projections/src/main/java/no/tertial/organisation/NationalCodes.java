package no.tertial.organisation;

import java.time.Instant;
import java.util.List;
import no.tertial.chart.AccountClass;
import no.tertial.chart.AccountKind;
import no.tertial.chart.Kostra.Binding;
import no.tertial.period.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * The nation's arts and functions (KOSTRA) in force in a year, ordered by code; empty where none were loaded.
 *
 * @param from the first year that they hold for; null where none were loaded
 */
public record NationalCodes(
        FiscalYear year,
        @Nullable Instant knownAt,
        long position,
        @Nullable FiscalYear from,
        List<ArtEntry> arts,
        List<NationalFunctionEntry> functions,
        List<Binding> bindings) {
    public record ArtEntry(
            String art, @Nullable String name, AccountKind kind, List<AccountClass> classes, boolean internal) {}

    public record NationalFunctionEntry(
            String nationalFunction, @Nullable String name, List<AccountClass> classes) {}
}
