package no.tertial.chart;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import no.tertial.period.FiscalYear;

/**
 * The municipality's charts of accounts, and the nation's arts and functions that they map to, each in force from a fiscal
 * year until the next one. Without the nation's codes the chart alone says what may be used.
 */
public record Chart(NavigableMap<FiscalYear, Version> versions, NavigableMap<FiscalYear, Kostra> national) {
    /** The chart that is in force in that year. */
    public Optional<Version> in(FiscalYear year) {
        return Optional.ofNullable(versions.floorEntry(year)).map(Map.Entry::getValue);
    }

    /** The nation's arts and functions that are in force in that year. */
    public Optional<Kostra> kostraIn(FiscalYear year) {
        return Optional.ofNullable(national.floorEntry(year)).map(Map.Entry::getValue);
    }

    /** One chart: local accounts and functions, by code. */
    public record Version(Map<String, Account> accounts, Map<String, Function> functions) {}

    /**
     * A local account and the national art (KOSTRA) that it maps to.
     *
     * @param classes the classes in which the art may be used
     */
    public record Account(String code, String name, String art, List<AccountClass> classes) {
        public AccountKind kind() {
            return AccountKind.ofArt(art);
        }

        public AccountGroup group() {
            return AccountGroup.ofArt(art);
        }
    }

    /**
     * A local function and the national function (KOSTRA) that it maps to.
     *
     * @param sensitive whether voucher texts there may tell of people, and so are never kept
     */
    public record Function(
            String code, String name, String nationalFunction, List<AccountClass> classes, boolean sensitive) {}
}
