package no.tertial.chart;

import java.util.List;
import no.tertial.chart.Organisation.Area;
import no.tertial.chart.Organisation.Split;
import no.tertial.chart.Organisation.Unit;
import no.tertial.chart.OrganisationCommand.AssignAnsvar;
import no.tertial.chart.OrganisationCommand.CloseUnit;
import no.tertial.chart.OrganisationCommand.CreateProgrammeArea;
import no.tertial.chart.OrganisationCommand.CreateUnit;
import no.tertial.chart.OrganisationCommand.MoveUnit;
import no.tertial.chart.OrganisationCommand.SplitAnsvar;
import no.tertial.chart.OrganisationEvent.AnsvarAssigned;
import no.tertial.chart.OrganisationEvent.AnsvarSplit;
import no.tertial.chart.OrganisationEvent.ProgrammeAreaCreated;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitCreated;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.chart.OrganisationRejection.AnsvarTaken;
import no.tertial.chart.OrganisationRejection.AreaExists;
import no.tertial.chart.OrganisationRejection.NotAfterPresentValidity;
import no.tertial.chart.OrganisationRejection.UnitExists;
import no.tertial.chart.OrganisationRejection.UnknownArea;
import no.tertial.decider.Decider;
import no.tertial.decider.Refusals;

/** Keeps the organisation's history: every change is dated, and nothing already in force is rewritten. */
public final class OrganisationDecider implements Decider<OrganisationCommand, OrganisationEvent, Organisation> {
    @Override
    public Organisation initial() {
        return Organisation.EMPTY;
    }

    @Override
    public List<OrganisationEvent> decide(OrganisationCommand command, Organisation organisation) {
        HandoverRules rules = new HandoverRules(organisation, command.validFrom());
        return switch (command) {
            case CreateProgrammeArea c -> createArea(c, organisation);
            case CreateUnit c -> createUnit(c, rules);
            case MoveUnit c -> {
                rules.check(c);
                yield List.of(new UnitMoved(c.unit(), c.toArea(), c.validFrom()));
            }
            case AssignAnsvar c -> {
                rules.check(c);
                yield List.of(new AnsvarAssigned(c.ansvar(), c.unit(), c.validFrom()));
            }
            case SplitAnsvar c -> {
                rules.check(c);
                yield List.of(new AnsvarSplit(c.ansvar(), List.copyOf(c.parts()), c.validFrom()));
            }
            case CloseUnit c -> closeUnit(c, rules);
        };
    }

    private static List<OrganisationEvent> createArea(CreateProgrammeArea command, Organisation organisation) {
        if (organisation.areas().containsKey(command.area())) {
            throw new AreaExists(command.area()).rejected();
        }
        return List.of(new ProgrammeAreaCreated(command.area(), command.name(), command.validFrom()));
    }

    private static List<OrganisationEvent> createUnit(CreateUnit command, HandoverRules rules) {
        Organisation organisation = rules.organisation();
        Refusals refusals = new Refusals();
        refusals.when(organisation.units().containsKey(command.unit()), () -> new UnitExists(command.unit()));
        refusals.when(!rules.hasArea(command.area()), () -> new UnknownArea(command.area(), "/area"));
        for (int i = 0; i < command.ansvar().size(); i++) {
            String ansvar = command.ansvar().get(i);
            String at = "/ansvar/" + i;
            HandoverRules.present(organisation.ansvar().getOrDefault(ansvar, List.of()))
                    .ifPresent(owned -> refusals.add(new AnsvarTaken(ansvar, owned.owner(), at)));
        }
        refusals.throwIfAny();
        return List.of(new UnitCreated(
                command.unit(), command.name(), command.area(), List.copyOf(command.ansvar()), command.validFrom()));
    }

    private static List<OrganisationEvent> closeUnit(CloseUnit command, HandoverRules rules) {
        Unit unit = rules.requireUnit(command.unit());
        rules.requireAfter(unit.areas());
        unit.closedFrom().ifPresent(closed -> {
            throw new NotAfterPresentValidity(command.validFrom(), closed).rejected();
        });
        return List.of(new UnitClosed(command.unit(), command.validFrom()));
    }

    @Override
    public Organisation evolve(Organisation state, OrganisationEvent event) {
        return switch (event) {
            case ProgrammeAreaCreated e -> state.with(new Area(e.area(), e.name(), e.validFrom()));
            case UnitCreated e -> state.with(e);
            case UnitMoved e -> state.moved(e.unit(), e.toArea(), e.validFrom());
            case AnsvarAssigned e -> state.assigned(e.ansvar(), e.unit(), e.validFrom());
            case AnsvarSplit e -> state.split(e.ansvar(), new Split(e.parts(), e.validFrom()));
            case UnitClosed e -> state.closed(e.unit(), e.validFrom());
        };
    }
}
