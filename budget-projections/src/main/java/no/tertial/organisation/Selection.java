package no.tertial.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import no.tertial.chart.Organisation;
import no.tertial.chart.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The units that a question is about, on one day, with the responsibility centres whose figures are theirs. Figures stay
 * with a unit after it has closed, so that no total ever loses them.
 *
 * @param area the one area that it covers whole; null where it is everything or a single unit
 * @param unit the single unit that it is; null otherwise
 * @param unitOf responsibility centre → unit
 * @param areaOf unit → area
 */
public record Selection(
        @Nullable String area,
        @Nullable String unit,
        Map<String, String> unitOf,
        Map<String, String> areaOf,
        Organisation organisation,
        LocalDate day) {

    /**
     * What the filter names, within the scope; no filter means all that the scope holds.
     *
     * @throws OutsideScope when the filter names anything that the scope does not hold
     * @throws UnknownFilter when there is no such area or unit, or the unit is not in the area
     */
    public static Selection of(
            Scope scope, @Nullable String area, @Nullable String unit, Organisation organisation, LocalDate day) {
        Map<String, String> areas = areasOn(day, organisation);
        checkScope(scope, area, unit, areas);
        checkKnown(area, unit, organisation, areas);
        String wantedUnit = unit == null && scope instanceof Scope.OwnUnit own ? own.unit() : unit;
        String wantedArea = area == null && scope instanceof Scope.OwnArea own ? own.area() : area;
        return within(wantedUnit != null ? null : wantedArea, wantedUnit, areas, organisation, day);
    }

    /** @param areas unit → area, of all units */
    private static Selection within(
            @Nullable String area,
            @Nullable String unit,
            Map<String, String> areas,
            Organisation organisation,
            LocalDate day) {
        Predicate<String> wanted = unit != null ? unit::equals : id -> area == null || area.equals(areas.get(id));
        areas.keySet().removeIf(wanted.negate());
        Map<String, String> units = new TreeMap<>();
        organisation
                .ansvar()
                .keySet()
                .forEach(ansvar -> organisation
                        .lastUnitOf(ansvar, day)
                        .filter(areas::containsKey)
                        .ifPresent(owner -> units.put(ansvar, owner)));
        return new Selection(area, unit, units, areas, organisation, day);
    }

    /** The same area, the same unit or all of them, as they were on another day. */
    public Selection on(LocalDate other) {
        return within(area, unit, areasOn(other, organisation), organisation, other);
    }

    private static Map<String, String> areasOn(LocalDate day, Organisation organisation) {
        Map<String, String> areas = new TreeMap<>();
        organisation
                .units()
                .keySet()
                .forEach(id -> organisation.lastAreaOfUnit(id, day).ifPresent(owner -> areas.put(id, owner)));
        return areas;
    }

    private static void checkScope(
            Scope scope, @Nullable String area, @Nullable String unit, Map<String, String> areas) {
        switch (scope) {
            case Scope.All _ -> {}
            case Scope.OwnArea own -> {
                refuse(area != null && !area.equals(own.area()), "area", area);
                refuse(unit != null && !own.area().equals(areas.get(unit)), "unit", unit);
            }
            case Scope.OwnUnit own -> {
                refuse(area != null && !(own.unit().equals(unit) && area.equals(areas.get(unit))), "area", area);
                refuse(unit != null && !unit.equals(own.unit()), "unit", unit);
            }
        }
    }

    private static void refuse(boolean outside, String parameter, @Nullable String value) {
        if (outside && value != null) {
            throw new OutsideScope(parameter, value);
        }
    }

    private static void checkKnown(
            @Nullable String area, @Nullable String unit, Organisation organisation, Map<String, String> areas) {
        if (area != null && !organisation.areas().containsKey(area)) {
            throw new UnknownFilter("area", area);
        }
        if (unit != null && (!areas.containsKey(unit) || area != null && !area.equals(areas.get(unit)))) {
            throw new UnknownFilter("unit", unit);
        }
    }

    /** All units, closed ones included, ordered by id. */
    public SortedSet<String> units() {
        return new TreeSet<>(areaOf.keySet());
    }

    /** Units that exist and are not closed on the day, ordered by id. */
    public List<String> openUnits() {
        return units().stream().filter(this::isOpen).toList();
    }

    private boolean isOpen(String id) {
        Organisation.Unit known = organisation.units().get(id);
        return known != null
                && organisation.areaOfUnit(id, day).isPresent()
                && known.closedFrom().filter(closed -> !closed.isAfter(day)).isEmpty();
    }

    /** The areas that its units lie in, ordered by id. */
    public SortedSet<String> areas() {
        return new TreeSet<>(areaOf.values());
    }

    /** The name of the unit; its id where it has none. */
    public String nameOf(String id) {
        Organisation.Unit known = organisation.units().get(id);
        return known == null ? id : known.name();
    }

    /** The name of the area; its id where it has none. */
    public String nameOfArea(String id) {
        Organisation.Area known = organisation.areas().get(id);
        return known == null ? id : known.name();
    }
}
