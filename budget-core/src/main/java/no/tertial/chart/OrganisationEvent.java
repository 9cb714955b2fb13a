package no.tertial.chart;

import java.time.LocalDate;
import java.util.List;

/** What has happened to the organisation. Kept for ever: fields are only added. */
public sealed interface OrganisationEvent {
    record ProgrammeAreaCreated(String area, String name, LocalDate validFrom) implements OrganisationEvent {}

    record UnitCreated(String unit, String name, String area, List<String> ansvar, LocalDate validFrom)
            implements OrganisationEvent {}

    record UnitMoved(String unit, String toArea, LocalDate validFrom) implements OrganisationEvent {}

    record AnsvarAssigned(String ansvar, String unit, LocalDate validFrom) implements OrganisationEvent {}

    /** The responsibility centre ended before that day, and its parts go on with others from then on. */
    record AnsvarSplit(String ansvar, List<SplitPart> parts, LocalDate validFrom) implements OrganisationEvent {}

    record UnitClosed(String unit, LocalDate validFrom) implements OrganisationEvent {}
}
