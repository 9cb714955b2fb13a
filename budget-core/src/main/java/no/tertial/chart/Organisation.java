package no.tertial.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tertial.chart.OrganisationEvent.UnitCreated;
import no.tertial.period.FiscalYear;

/**
 * Areas, units and responsibility centres, each dated.
 *
 * @param areas by id
 * @param units by id, each with the areas it has belonged to, oldest first
 * @param ansvar by code, the units it has belonged to, oldest first
 * @param splits by the code of the responsibility centre that ended
 */
public record Organisation(
        Map<String, Area> areas,
        Map<String, Unit> units,
        Map<String, List<Ownership>> ansvar,
        Map<String, Split> splits) {
    public static final Organisation EMPTY = new Organisation(Map.of(), Map.of(), Map.of(), Map.of());

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

    /**
     * Into what a responsibility centre was split.
     *
     * @param validFrom the first day on which its parts are others'
     */
    public record Split(List<SplitPart> parts, LocalDate validFrom) {}

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

    /**
     * The unit whose figures those of the responsibility centre are on that day: its owner, also after the unit has closed;
     * after it has ended its last owner, and before it began its first, so that no figure is ever left out.
     *
     * @return empty only where it is not known at all
     */
    public Optional<String> lastUnitOf(String ansvarCode, LocalDate day) {
        return lastOwnerOn(ansvar.getOrDefault(ansvarCode, List.of()), day);
    }

    /** The programme area of the unit on that day; before it began its first one. */
    public Optional<String> lastAreaOfUnit(String unit, LocalDate day) {
        Unit known = units.get(unit);
        return known == null ? Optional.empty() : lastOwnerOn(known.areas(), day);
    }

    /** The programme area that the figures of the responsibility centre belong to on that day, see {@link #lastUnitOf}. */
    public Optional<String> lastAreaOf(String ansvarCode, LocalDate day) {
        return lastUnitOf(ansvarCode, day).flatMap(unit -> lastAreaOfUnit(unit, day));
    }

    /** Into what the responsibility centre had been split on that day; empty while it is whole. Parts may be split again. */
    public Optional<Split> splitOf(String ansvarCode, LocalDate day) {
        return Optional.ofNullable(splits.get(ansvarCode)).filter(split -> !day.isBefore(split.validFrom()));
    }

    private static Optional<String> lastOwnerOn(List<Ownership> ownerships, LocalDate day) {
        if (ownerships.isEmpty()) {
            return Optional.empty();
        }
        Ownership nearest = ownerships.getFirst();
        for (Ownership ownership : ownerships) {
            if (!day.isBefore(ownership.validity().from())) {
                nearest = ownership;
            }
        }
        return Optional.of(nearest.owner());
    }

    /** Whether the area that answers for the responsibility centre may change within the year. */
    public boolean mayChangeArea(String ansvarCode, FiscalYear year) {
        List<Ownership> owners = ansvar.getOrDefault(ansvarCode, List.of());
        return hasChangeIn(owners, year)
                || owners.stream().anyMatch(owner -> hasChangeIn(areasOf(owner.owner()), year));
    }

    private List<Ownership> areasOf(String unit) {
        Unit known = units.get(unit);
        return known == null ? List.of() : known.areas();
    }

    private static boolean hasChangeIn(List<Ownership> ownerships, FiscalYear year) {
        return ownerships.size() > 1
                && ownerships.stream()
                        .anyMatch(owned -> owned.validity().from().getYear() == year.value()
                                && owned.validity().from().isAfter(year.firstDay()));
    }

    private static Optional<String> ownerOn(List<Ownership> ownerships, LocalDate day) {
        return ownerships.stream()
                .filter(ownership -> ownership.validity().holdsOn(day))
                .map(Ownership::owner)
                .findFirst();
    }

    Organisation with(Area area) {
        return new Organisation(with(areas, area.id(), area), units, ansvar, splits);
    }

    Organisation with(UnitCreated event) {
        Unit unit = new Unit(
                event.unit(),
                event.name(),
                List.of(new Ownership(event.area(), Validity.from(event.validFrom()))),
                Optional.empty());
        Organisation organisation = with(unit);
        for (String code : event.ansvar()) {
            organisation = organisation.assigned(code, event.unit(), event.validFrom());
        }
        return organisation;
    }

    private Organisation with(Unit unit) {
        return new Organisation(areas, with(units, unit.id(), unit), ansvar, splits);
    }

    Organisation moved(String unit, String toArea, LocalDate from) {
        Unit known = created(unit);
        return with(new Unit(unit, known.name(), succeeded(known.areas(), toArea, from), known.closedFrom()));
    }

    Organisation closed(String unit, LocalDate from) {
        Unit known = created(unit);
        return with(new Unit(unit, known.name(), known.areas(), Optional.of(from)));
    }

    private Unit created(String unit) {
        Unit known = units.get(unit);
        if (known == null) {
            throw new IllegalStateException("Corrupt history: unit " + unit + " was never created");
        }
        return known;
    }

    Organisation assigned(String code, String unit, LocalDate from) {
        List<Ownership> ownerships = succeeded(ansvar.getOrDefault(code, List.of()), unit, from);
        return new Organisation(areas, units, with(ansvar, code, ownerships), splits);
    }

    Organisation split(String code, Split split) {
        List<Ownership> ended = List.copyOf(ended(ansvar.getOrDefault(code, List.of()), split.validFrom()));
        Organisation organisation =
                new Organisation(areas, units, with(ansvar, code, ended), with(splits, code, split));
        for (SplitPart part : split.parts()) {
            if (!organisation.ansvar.containsKey(part.ansvar())) {
                organisation = organisation.assigned(part.ansvar(), part.unit(), split.validFrom());
            }
        }
        return organisation;
    }

    /** The present ownership ended, and the new one after it. */
    private static List<Ownership> succeeded(List<Ownership> ownerships, String owner, LocalDate from) {
        List<Ownership> all = ended(ownerships, from);
        all.add(new Ownership(owner, Validity.from(from)));
        return List.copyOf(all);
    }

    private static List<Ownership> ended(List<Ownership> ownerships, LocalDate before) {
        List<Ownership> all = new ArrayList<>(ownerships);
        if (!all.isEmpty()) {
            Ownership last = all.removeLast();
            all.add(new Ownership(last.owner(), last.validity().endedBefore(before)));
        }
        return all;
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> copy = new HashMap<>(map);
        copy.put(key, value);
        return Map.copyOf(copy);
    }
}
