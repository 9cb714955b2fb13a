package no.tertial.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Areas, units and responsibility centres, each dated.
 *
 * @param areas by id
 * @param units by id, each with the areas it has belonged to, oldest first
 * @param ansvar by code, the units it has belonged to, oldest first
 */
public record Organisation(Map<String, Area> areas, Map<String, Unit> units, Map<String, List<Ownership>> ansvar) {
    public static final Organisation EMPTY = new Organisation(Map.of(), Map.of(), Map.of());

    public record Area(String id, String name, LocalDate validFrom) {}

    /**
     * A unit, with the areas it has belonged to.
     *
     * @param closedFrom set when the unit takes no more budget or postings from that day on
     */
    public record Unit(String id, String name, List<Ownership> areas, Optional<LocalDate> closedFrom) {
        boolean isOpenOn(LocalDate day) {
            return closedFrom.isEmpty() || day.isBefore(closedFrom.get());
        }
    }

    /** What something belongs to, and when. */
    public record Ownership(String owner, Validity validity) {}

    /** The unit that owns the responsibility centre on that day and is not closed then. */
    public Optional<String> unitOf(String ansvarCode, LocalDate day) {
        return ownerOn(ansvar.getOrDefault(ansvarCode, List.of()), day)
                .filter(unit -> units.containsKey(unit) && units.get(unit).isOpenOn(day));
    }

    /** The programme area that the unit belongs to on that day. */
    public Optional<String> areaOfUnit(String unit, LocalDate day) {
        Unit known = units.get(unit);
        return known == null ? Optional.empty() : ownerOn(known.areas(), day);
    }

    /** The programme area that the responsibility centre belongs to on that day, through its unit. */
    public Optional<String> areaOf(String ansvarCode, LocalDate day) {
        return unitOf(ansvarCode, day).flatMap(unit -> areaOfUnit(unit, day));
    }

    private static Optional<String> ownerOn(List<Ownership> ownerships, LocalDate day) {
        return ownerships.stream()
                .filter(ownership -> ownership.validity().holdsOn(day))
                .map(Ownership::owner)
                .findFirst();
    }
}
