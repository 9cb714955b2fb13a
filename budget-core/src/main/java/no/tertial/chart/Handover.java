package no.tertial.chart;

import java.time.LocalDate;
import java.util.List;
import no.tertial.chart.Organisation.Ownership;
import no.tertial.chart.OrganisationEvent.AnsvarAssigned;
import no.tertial.chart.OrganisationEvent.AnsvarSplit;
import no.tertial.chart.OrganisationEvent.ProgrammeAreaCreated;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitCreated;
import no.tertial.chart.OrganisationEvent.UnitMoved;

/** What a change of the organisation does to one responsibility centre's money from that month on. */
public sealed interface Handover {
    String ansvar();

    /** It counts in another programme area; its codings stay. */
    record ToArea(String ansvar, String fromArea, String toArea) implements Handover {}

    /** It ends, and others take over its parts, each in the area of its unit. */
    record Split(String ansvar, String fromArea, List<Part> parts) implements Handover {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /** @param weight positive; the part is the weight in proportion to all weights */
    record Part(String ansvar, String area, long weight) {}

    /**
     * What the change hands over; nothing where every area keeps what it has.
     *
     * @param before the organisation as it was decided on
     */
    static List<Handover> of(Organisation before, OrganisationEvent event) {
        return switch (event) {
            case UnitMoved e ->
                before.ansvar().entrySet().stream()
                        .filter(owned -> isLastOwner(e.unit(), owned.getValue()))
                        .map(owned -> owned.getKey())
                        .sorted()
                        .flatMap(ansvar -> toArea(ansvar, e.toArea(), e.validFrom(), before).stream())
                        .toList();
            case AnsvarAssigned e -> toArea(e.ansvar(), areaOf(e.unit(), e.validFrom(), before), e.validFrom(), before);
            case AnsvarSplit e -> List.of(split(e, before));
            case ProgrammeAreaCreated _, UnitCreated _, UnitClosed _ -> List.of();
        };
    }

    /** Also of one that has ended: what is left on it, or is put right later, goes where its last unit goes. */
    private static boolean isLastOwner(String unit, List<Ownership> ownerships) {
        return ownerships.getLast().owner().equals(unit);
    }

    private static List<Handover> toArea(String ansvar, String area, LocalDate day, Organisation before) {
        return before
                .lastAreaOf(ansvar, day)
                .filter(present -> !present.equals(area))
                .<Handover>map(present -> new ToArea(ansvar, present, area))
                .stream()
                .toList();
    }

    private static Split split(AnsvarSplit event, Organisation before) {
        LocalDate day = event.validFrom();
        String fromArea = before.lastAreaOf(event.ansvar(), day)
                .orElseThrow(() -> new IllegalStateException("Corrupt history: " + event));
        return new Split(
                event.ansvar(),
                fromArea,
                event.parts().stream()
                        .map(part -> new Part(part.ansvar(), areaOf(part.unit(), day, before), part.weight()))
                        .toList());
    }

    private static String areaOf(String unit, LocalDate day, Organisation before) {
        return before.areaOfUnit(unit, day)
                .orElseThrow(() -> new IllegalStateException("Corrupt history: " + unit + " has no area on " + day));
    }
}
