package no.tertial.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tertial.chart.Organisation.Area;
import no.tertial.chart.Organisation.Ownership;
import no.tertial.chart.Organisation.Unit;
import no.tertial.chart.OrganisationCommand.AssignAnsvar;
import no.tertial.chart.OrganisationCommand.CloseUnit;
import no.tertial.chart.OrganisationCommand.CreateProgrammeArea;
import no.tertial.chart.OrganisationCommand.CreateUnit;
import no.tertial.chart.OrganisationCommand.MoveUnit;
import no.tertial.chart.OrganisationEvent.AnsvarAssigned;
import no.tertial.chart.OrganisationEvent.ProgrammeAreaCreated;
import no.tertial.chart.OrganisationEvent.UnitClosed;
import no.tertial.chart.OrganisationEvent.UnitCreated;
import no.tertial.chart.OrganisationEvent.UnitMoved;
import no.tertial.chart.OrganisationRejection.AnsvarTaken;
import no.tertial.chart.OrganisationRejection.AreaExists;
import no.tertial.chart.OrganisationRejection.NotAfterPresentValidity;
import no.tertial.chart.OrganisationRejection.OnlyAtNewYear;
import no.tertial.chart.OrganisationRejection.UnitExists;
import no.tertial.chart.OrganisationRejection.UnknownArea;
import no.tertial.chart.OrganisationRejection.UnknownUnit;
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
        return switch (command) {
            case CreateProgrammeArea c -> createArea(c, organisation);
            case CreateUnit c -> createUnit(c, organisation);
            case MoveUnit c -> moveUnit(c, organisation);
            case AssignAnsvar c -> assignAnsvar(c, organisation);
            case CloseUnit c -> closeUnit(c, organisation);
        };
    }

    private static List<OrganisationEvent> createArea(CreateProgrammeArea command, Organisation organisation) {
        if (organisation.areas().containsKey(command.area())) {
            throw new AreaExists(command.area()).rejected();
        }
        return List.of(new ProgrammeAreaCreated(command.area(), command.name(), command.validFrom()));
    }

    private static List<OrganisationEvent> createUnit(CreateUnit command, Organisation organisation) {
        Refusals refusals = new Refusals();
        refusals.when(organisation.units().containsKey(command.unit()), () -> new UnitExists(command.unit()));
        refusals.when(
                !hasArea(command.area(), command.validFrom(), organisation),
                () -> new UnknownArea(command.area(), "/area"));
        for (int i = 0; i < command.ansvar().size(); i++) {
            refuseTaken(command.ansvar().get(i), "/ansvar/" + i, organisation, refusals);
        }
        refusals.throwIfAny();
        return List.of(new UnitCreated(
                command.unit(), command.name(), command.area(), List.copyOf(command.ansvar()), command.validFrom()));
    }

    private static void refuseTaken(String ansvar, String at, Organisation organisation, Refusals refusals) {
        present(organisation.ansvar().getOrDefault(ansvar, List.of()))
                .ifPresent(owned -> refusals.add(new AnsvarTaken(ansvar, owned.owner(), at)));
    }

    private static List<OrganisationEvent> moveUnit(MoveUnit command, Organisation organisation) {
        Unit unit = requireUnit(command.unit(), command.validFrom(), organisation);
        if (!hasArea(command.toArea(), command.validFrom(), organisation)) {
            throw new UnknownArea(command.toArea(), "/toArea").rejected();
        }
        requireAfterPresent(command.validFrom(), unit.areas());
        requireNewYear(command.validFrom());
        return List.of(new UnitMoved(command.unit(), command.toArea(), command.validFrom()));
    }

    private static List<OrganisationEvent> assignAnsvar(AssignAnsvar command, Organisation organisation) {
        Unit unit = requireUnit(command.unit(), command.validFrom(), organisation);
        if (organisation.areaOfUnit(unit.id(), command.validFrom()).isEmpty()) {
            throw new UnknownUnit(unit.id(), "/unit").rejected();
        }
        List<Ownership> ownerships = organisation.ansvar().getOrDefault(command.ansvar(), List.of());
        requireAfterPresent(command.validFrom(), ownerships);
        if (!ownerships.isEmpty()) {
            requireNewYear(command.validFrom());
        }
        return List.of(new AnsvarAssigned(command.ansvar(), command.unit(), command.validFrom()));
    }

    private static List<OrganisationEvent> closeUnit(CloseUnit command, Organisation organisation) {
        Unit unit = requireUnit(command.unit(), command.validFrom(), organisation);
        requireAfterPresent(command.validFrom(), unit.areas());
        unit.closedFrom().ifPresent(closed -> {
            throw new NotAfterPresentValidity(command.validFrom(), closed).rejected();
        });
        return List.of(new UnitClosed(command.unit(), command.validFrom()));
    }

    private static boolean hasArea(String id, LocalDate day, Organisation organisation) {
        Area area = organisation.areas().get(id);
        return area != null && !day.isBefore(area.validFrom());
    }

    private static Unit requireUnit(String id, LocalDate day, Organisation organisation) {
        Unit unit = organisation.units().get(id);
        if (unit == null || !unit.isOpenOn(day)) {
            throw new UnknownUnit(id, "/unit").rejected();
        }
        return unit;
    }

    private static void requireAfterPresent(LocalDate validFrom, List<Ownership> ownerships) {
        present(ownerships)
                .map(owned -> owned.validity().from())
                .filter(present -> !validFrom.isAfter(present))
                .ifPresent(present -> {
                    throw new NotAfterPresentValidity(validFrom, present).rejected();
                });
    }

    private static void requireNewYear(LocalDate validFrom) {
        if (validFrom.getDayOfYear() != 1) {
            throw new OnlyAtNewYear(validFrom).rejected();
        }
    }

    private static Optional<Ownership> present(List<Ownership> ownerships) {
        return ownerships.isEmpty() ? Optional.empty() : Optional.of(ownerships.getLast());
    }

    @Override
    public Organisation evolve(Organisation state, OrganisationEvent event) {
        return switch (event) {
            case ProgrammeAreaCreated e ->
                new Organisation(
                        with(state.areas(), e.area(), new Area(e.area(), e.name(), e.validFrom())),
                        state.units(),
                        state.ansvar());
            case UnitCreated e -> created(state, e);
            case UnitMoved e -> withUnit(state, e.unit(), moved(unit(state, e.unit()), e));
            case AnsvarAssigned e ->
                new Organisation(
                        state.areas(), state.units(), assigned(state.ansvar(), e.ansvar(), e.unit(), e.validFrom()));
            case UnitClosed e -> withUnit(state, e.unit(), closed(unit(state, e.unit()), e.validFrom()));
        };
    }

    private static Organisation created(Organisation state, UnitCreated event) {
        Map<String, List<Ownership>> ansvar = state.ansvar();
        for (String code : event.ansvar()) {
            ansvar = assigned(ansvar, code, event.unit(), event.validFrom());
        }
        Unit unit = new Unit(
                event.unit(),
                event.name(),
                List.of(new Ownership(event.area(), Validity.from(event.validFrom()))),
                Optional.empty());
        return new Organisation(state.areas(), with(state.units(), event.unit(), unit), ansvar);
    }

    private static Unit moved(Unit unit, UnitMoved event) {
        return new Unit(
                unit.id(), unit.name(), succeeded(unit.areas(), event.toArea(), event.validFrom()), unit.closedFrom());
    }

    private static Unit closed(Unit unit, LocalDate from) {
        return new Unit(unit.id(), unit.name(), unit.areas(), Optional.of(from));
    }

    private static Unit unit(Organisation state, String id) {
        Unit unit = state.units().get(id);
        if (unit == null) {
            throw new IllegalStateException("Corrupt history: unit " + id + " was never created");
        }
        return unit;
    }

    private static Organisation withUnit(Organisation state, String id, Unit unit) {
        return new Organisation(state.areas(), with(state.units(), id, unit), state.ansvar());
    }

    private static Map<String, List<Ownership>> assigned(
            Map<String, List<Ownership>> ansvar, String code, String unit, LocalDate from) {
        return with(ansvar, code, succeeded(ansvar.getOrDefault(code, List.of()), unit, from));
    }

    /** The present ownership ended, and the new one after it. */
    private static List<Ownership> succeeded(List<Ownership> ownerships, String owner, LocalDate from) {
        List<Ownership> all = new ArrayList<>(ownerships);
        if (!all.isEmpty()) {
            Ownership last = all.removeLast();
            all.add(new Ownership(last.owner(), last.validity().endedBefore(from)));
        }
        all.add(new Ownership(owner, Validity.from(from)));
        return List.copyOf(all);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> copy = new HashMap<>(map);
        copy.put(key, value);
        return Map.copyOf(copy);
    }
}
