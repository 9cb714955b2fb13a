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

    /** A unit belongs to another area from that day on. */
    record MoveUnit(String unit, String toArea, LocalDate validFrom) implements OrganisationCommand {}

    /** A responsibility centre, new or another unit's, belongs to the unit from that day on. */
    record AssignAnsvar(String ansvar, String unit, LocalDate validFrom) implements OrganisationCommand {}

    /** A unit takes no new budget or postings from that day on. */
    record CloseUnit(String unit, LocalDate validFrom) implements OrganisationCommand {}
}
