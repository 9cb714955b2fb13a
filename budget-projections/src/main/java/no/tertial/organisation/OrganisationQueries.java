package no.tertial.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tertial.chart.Organisation;
import no.tertial.chart.Scope;
import no.tertial.organisation.OrganisationTree.AreaNode;
import no.tertial.organisation.OrganisationTree.UnitNode;
import no.tertial.replay.Moment;
import no.tertial.replay.Reading;
import org.jspecify.annotations.Nullable;

/** Answers who belongs to whom. */
public final class OrganisationQueries {
    private final Reading reading;
    private final Reference reference;

    public OrganisationQueries(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    /**
     * Areas, units and responsibility centres that exist on the day, within the scope, ordered by id.
     *
     * @throws no.tertial.replay.PositionNotReached when the position lies ahead
     */
    public OrganisationTree organisation(Scope scope, OrganisationQuestion question) {
        return reading.at(
                question.asOf(), (db, moment) -> tree(scope, question, reference.organisation(db, moment), moment));
    }

    private static OrganisationTree tree(
            Scope scope, OrganisationQuestion question, Organisation organisation, Moment moment) {
        Map<String, Map<String, UnitNode>> units = new TreeMap<>();
        organisation
                .units()
                .values()
                .forEach(unit -> organisation
                        .areaOfUnit(unit.id(), question.validAt())
                        .filter(area -> isWithin(scope, area, unit.id()))
                        .ifPresent(area -> units.computeIfAbsent(area, _ -> new TreeMap<>())
                                .put(unit.id(), node(unit, organisation, question))));
        List<AreaNode> areas = organisation.areas().values().stream()
                .filter(area -> !area.validFrom().isAfter(question.validAt()))
                .filter(area -> units.containsKey(area.id()) || isWithin(scope, area.id(), null))
                .sorted(Comparator.comparing(Organisation.Area::id))
                .map(area -> new AreaNode(
                        area.id(),
                        area.name(),
                        area.validFrom(),
                        List.copyOf(units.getOrDefault(area.id(), Map.of()).values())))
                .toList();
        return new OrganisationTree(question.validAt(), moment.knownAt(), moment.position(), areas);
    }

    private static boolean isWithin(Scope scope, String area, @Nullable String unit) {
        return switch (scope) {
            case Scope.All _ -> true;
            case Scope.OwnArea own -> own.area().equals(area);
            case Scope.OwnUnit own -> own.unit().equals(unit);
        };
    }

    private static UnitNode node(Organisation.Unit unit, Organisation organisation, OrganisationQuestion question) {
        List<String> ansvar = organisation.ansvar().entrySet().stream()
                .filter(owned -> owned.getValue().stream()
                        .anyMatch(ownership -> ownership.owner().equals(unit.id())
                                && ownership.validity().holdsOn(question.validAt())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new UnitNode(unit.id(), unit.name(), unit.closedFrom().orElse(null), ansvar);
    }
}
