package no.tertial.chart;

import java.time.LocalDate;
import java.util.List;

/** What may be asked of the organisation: areas, the units in them, and the responsibility centres that units own. */
public sealed interface OrganisationCommand {
    /** The first day on which the change holds. */
    LocalDate validFrom();

    /** A programme area that the council gives a frame. */
    record CreateProgrammeArea(String area, String name, LocalDate validFrom) implements OrganisationCommand {}

    /** A unit in an area, with the responsibility centres that it owns. Central funds of an area are a unit too. */
    record CreateUnit(String unit, String name, String area, List<String> ansvar, LocalDate validFrom)
            implements OrganisationCommand {}

    /** A unit belongs to another area from that day on, the first of a month. */
    record MoveUnit(String unit, String toArea, LocalDate validFrom) implements OrganisationCommand {}

    /** A responsibility centre belongs to the unit from that day on; the first of a month where it was another unit's. */
    record AssignAnsvar(String ansvar, String unit, LocalDate validFrom) implements OrganisationCommand {}

    /**
     * A responsibility centre ends on the first of a month, and its parts go on with others, new ones or such as the named
     * unit owns already. A unit is split by splitting what it owns.
     */
    record SplitAnsvar(String ansvar, List<SplitPart> parts, LocalDate validFrom) implements OrganisationCommand {}

    /** A unit takes no new budget or postings from that day on. */
    record CloseUnit(String unit, LocalDate validFrom) implements OrganisationCommand {}
}
