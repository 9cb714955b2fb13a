package no.tertial.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.tertial.chart.CodingRejection.UnknownAnsvar;
import no.tertial.chart.Organisation.Area;
import no.tertial.chart.Organisation.Ownership;
import no.tertial.chart.Organisation.Unit;
import no.tertial.chart.OrganisationCommand.AssignAnsvar;
import no.tertial.chart.OrganisationCommand.MoveUnit;
import no.tertial.chart.OrganisationCommand.SplitAnsvar;
import no.tertial.chart.OrganisationRejection.AnsvarHasEnded;
import no.tertial.chart.OrganisationRejection.AnsvarTaken;
import no.tertial.chart.OrganisationRejection.NotAfterPresentValidity;
import no.tertial.chart.OrganisationRejection.OnlyFromTheFirstOfAMonth;
import no.tertial.chart.OrganisationRejection.PartNamedTwice;
import no.tertial.chart.OrganisationRejection.TooFewParts;
import no.tertial.chart.OrganisationRejection.UnknownArea;
import no.tertial.chart.OrganisationRejection.UnknownUnit;
import no.tertial.chart.OrganisationRejection.WeightNotPositive;
import no.tertial.decider.Refusals;

/** The rules for what exists, and for what changes hands on a day. */
record HandoverRules(Organisation organisation, LocalDate day) {
    void check(MoveUnit command) {
        Unit unit = requireUnit(command.unit());
        if (!hasArea(command.toArea())) {
            throw new UnknownArea(command.toArea(), "/toArea").rejected();
        }
        requireAfter(unit.areas());
        requireFirstOfMonth();
        organisation.ansvar().values().stream()
                .filter(ownerships ->
                        ownerships.stream().anyMatch(owned -> owned.owner().equals(unit.id())))
                .forEach(this::requireNoLaterHandover);
    }

    void check(AssignAnsvar command) {
        Unit unit = requireUnit(command.unit());
        if (organisation.areaOfUnit(unit.id(), day).isEmpty()) {
            throw new UnknownUnit(unit.id(), "/unit").rejected();
        }
        List<Ownership> ownerships = ownerships(command.ansvar());
        if (ownerships.isEmpty()) {
            return;
        }
        requireHandedOver(command.ansvar(), ownerships);
        requireNoLaterMove(unit.id());
    }

    void check(SplitAnsvar command) {
        List<Ownership> ownerships = ownerships(command.ansvar());
        if (ownerships.isEmpty()) {
            throw new UnknownAnsvar(command.ansvar(), day, "/ansvar").rejected();
        }
        requireHandedOver(command.ansvar(), ownerships);
        Refusals refusals = new Refusals();
        List<SplitPart> parts = command.parts();
        refusals.when(parts.size() < 2, () -> new TooFewParts(parts.size()));
        for (int i = 0; i < parts.size(); i++) {
            SplitPart part = parts.get(i);
            String at = "/parts/" + i;
            refusals.when(part.weight() <= 0, () -> new WeightNotPositive(part.weight(), at + "/weight"));
            boolean twice = parts.subList(0, i).stream()
                    .anyMatch(before -> before.ansvar().equals(part.ansvar()));
            refusals.when(
                    twice || part.ansvar().equals(command.ansvar()),
                    () -> new PartNamedTwice(part.ansvar(), at + "/ansvar"));
            checkOwner(part, at, refusals);
        }
        refusals.throwIfAny();
        parts.forEach(part -> requireNoLaterMove(part.unit()));
    }

    /** A part is new, or its unit owns it already and nobody else is to. */
    private void checkOwner(SplitPart part, String at, Refusals refusals) {
        boolean open = organisation.units().containsKey(part.unit())
                && organisation.units().get(part.unit()).isOpenOn(day)
                && organisation.areaOfUnit(part.unit(), day).isPresent();
        refusals.when(!open, () -> new UnknownUnit(part.unit(), at + "/unit"));
        List<Ownership> ownerships = ownerships(part.ansvar());
        ended(ownerships).ifPresent(ended -> refusals.add(new AnsvarHasEnded(part.ansvar(), ended, at + "/ansvar")));
        present(ownerships)
                .filter(owned -> owned.validity().until() == null)
                .filter(owned -> !owned.owner().equals(part.unit())
                        || day.isBefore(owned.validity().from()))
                .ifPresent(owned -> refusals.add(new AnsvarTaken(part.ansvar(), owned.owner(), at + "/ansvar")));
    }

    private void requireHandedOver(String ansvar, List<Ownership> ownerships) {
        requireAfter(ownerships);
        ended(ownerships).ifPresent(ended -> {
            throw new AnsvarHasEnded(ansvar, ended, "/ansvar").rejected();
        });
        requireFirstOfMonth();
        requireNoLaterMove(ownerships.getLast().owner());
    }

    boolean hasArea(String id) {
        Area area = organisation.areas().get(id);
        return area != null && !day.isBefore(area.validFrom());
    }

    Unit requireUnit(String id) {
        Unit unit = organisation.units().get(id);
        if (unit == null || !unit.isOpenOn(day)) {
            throw new UnknownUnit(id, "/unit").rejected();
        }
        return unit;
    }

    void requireAfter(List<Ownership> ownerships) {
        present(ownerships)
                .map(owned -> owned.validity().from())
                .filter(present -> !day.isAfter(present))
                .ifPresent(this::refuseBefore);
    }

    /** What changes hands takes its area from the day of the change, so its unit may not move later as far as is known. */
    private void requireNoLaterMove(String unit) {
        Unit known = organisation.units().get(unit);
        present(known == null ? List.of() : known.areas())
                .map(owned -> owned.validity().from())
                .filter(day::isBefore)
                .ifPresent(this::refuseBefore);
    }

    /** A unit takes along what it owns from the day on, so none of that may change hands later as far as is known. */
    private void requireNoLaterHandover(List<Ownership> ownerships) {
        ownerships.stream()
                .flatMap(owned -> Stream.ofNullable(owned.validity().until()))
                .filter(day::isBefore)
                .findFirst()
                .ifPresent(this::refuseBefore);
    }

    private void refuseBefore(LocalDate present) {
        throw new NotAfterPresentValidity(day, present).rejected();
    }

    private void requireFirstOfMonth() {
        if (day.getDayOfMonth() != 1) {
            throw new OnlyFromTheFirstOfAMonth(day).rejected();
        }
    }

    private List<Ownership> ownerships(String ansvar) {
        return organisation.ansvar().getOrDefault(ansvar, List.of());
    }

    private static Optional<LocalDate> ended(List<Ownership> ownerships) {
        return present(ownerships).map(owned -> owned.validity().until());
    }

    static Optional<Ownership> present(List<Ownership> ownerships) {
        return ownerships.isEmpty() ? Optional.empty() : Optional.of(ownerships.getLast());
    }
}
