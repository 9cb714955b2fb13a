package no.tertial.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The municipality's areas, their units and what those own, on one day and as known at one moment. */
public record OrganisationTree(LocalDate validAt, @Nullable Instant knownAt, long position, List<AreaNode> areas) {
    public record AreaNode(String area, String name, LocalDate validFrom, List<UnitNode> units) {}

    /** @param closedFrom the day from which the unit takes no more budget or postings; null while it has none */
    public record UnitNode(
            String unit, String name, @Nullable LocalDate closedFrom, List<String> ansvar) {}
}
