package no.tertial.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tertial.budget.BudgetCommand.FollowReorganisation;
import no.tertial.chart.Handover;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationEvent;
import no.tertial.chart.OrganisationEvent.AnsvarAssigned;
import no.tertial.chart.OrganisationEvent.AnsvarSplit;
import no.tertial.chart.OrganisationEvent.ProgrammeAreaCreated;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitCreated;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.measures.MeasureCommand.FollowSplit;
import no.tertial.period.FiscalYear;
import no.tertial.period.Month;

/** What follows a change of the organisation: the budgets and measures of its year, and of the years after it. */
final class Reorganisation {
    /** As far ahead as a budget can be adopted. One that is adopted later knows the change already. */
    private static final int YEARS = 5;

    private Reorganisation() {}

    /** @param before the organisation before the events, which are one or none */
    static List<Object> followUps(Organisation before, List<OrganisationEvent> events) {
        List<Object> commands = new ArrayList<>();
        for (OrganisationEvent event : events) {
            commands.addAll(budgetsAfter(event, before));
            commands.addAll(measuresAfter(event));
        }
        return commands;
    }

    private static List<FollowReorganisation> budgetsAfter(OrganisationEvent event, Organisation before) {
        List<Handover> handovers = Handover.of(before, event);
        return switch (event) {
            case UnitMoved e -> budgets(e.validFrom(), handovers, e.unit() + " → " + e.toArea());
            case AnsvarAssigned e -> budgets(e.validFrom(), handovers, e.ansvar() + " → " + e.unit());
            case AnsvarSplit e ->
                budgets(
                        e.validFrom(),
                        handovers,
                        e.parts().stream()
                                .map(part -> part.ansvar() + " " + part.weight())
                                .collect(Collectors.joining(", ", e.ansvar() + " → ", "")));
            case ProgrammeAreaCreated _, UnitCreated _, UnitClosed _ -> List.of();
        };
    }

    private static List<FollowReorganisation> budgets(LocalDate from, List<Handover> handovers, String reason) {
        return handovers.isEmpty()
                ? List.of()
                : years(from)
                        .map(year -> new FollowReorganisation(
                                year,
                                year.value() == from.getYear() ? monthOf(from) : year.month(1),
                                handovers,
                                reason))
                        .toList();
    }

    private static List<FollowSplit> measuresAfter(OrganisationEvent event) {
        return event instanceof AnsvarSplit split
                ? years(split.validFrom())
                        .map(year -> new FollowSplit(year, monthOf(split.validFrom()), split.ansvar(), split.parts()))
                        .toList()
                : List.of();
    }

    private static Month monthOf(LocalDate day) {
        return new FiscalYear(day.getYear()).month(day.getMonthValue());
    }

    private static Stream<FiscalYear> years(LocalDate from) {
        return IntStream.range(from.getYear(), from.getYear() + YEARS)
                .filter(year -> year <= FiscalYear.LAST)
                .mapToObj(FiscalYear::new);
    }
}
