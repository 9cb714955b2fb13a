package no.tertial.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.tertial.chart.Organisation;
import no.tertial.chart.OrganisationCommand.AssignAnsvar;
import no.tertial.chart.OrganisationCommand.CreateProgrammeArea;
import no.tertial.chart.OrganisationCommand.CreateUnit;
import no.tertial.chart.OrganisationCommand.MoveUnit;
import no.tertial.exchange.OrganisationRow;
import no.tertial.exchange.RowError;

/** Brings the organisation to what a table says, in the order of its dates. Names of what is there already stay. */
final class OrganisationImport {
    private final Organisation organisation;
    private final TableCommands.Builder commands = new TableCommands.Builder();
    /** What the commands lead to: the areas of units and the owners of responsibility centres. */
    private final Map<String, String> areas = new HashMap<>();

    private final Map<String, String> owners = new HashMap<>();

    OrganisationImport(TableFacts facts) {
        organisation = facts.reference().organisation();
    }

    /** A unit from a day on, as some rows tell it. */
    private record UnitFrom(String unit, LocalDate validFrom) {}

    TableCommands commands(List<OrganisationRow> rows) {
        List<OrganisationRow> dated = rows.stream()
                .sorted(Comparator.comparing(OrganisationRow::validFrom))
                .toList();
        Map<UnitFrom, List<OrganisationRow>> byUnit = new LinkedHashMap<>();
        for (OrganisationRow row : dated) {
            byUnit.computeIfAbsent(new UnitFrom(row.unit(), row.validFrom()), _ -> new ArrayList<>())
                    .add(row);
        }
        List<RowError> errors = byUnit.values().stream()
                .flatMap(unit -> inTwoAreas(unit).stream())
                .toList();
        if (!errors.isEmpty()) {
            return TableCommands.of(errors);
        }
        createAreas(dated);
        byUnit.values().forEach(this::bring);
        return commands.build();
    }

    private static List<RowError> inTwoAreas(List<OrganisationRow> unit) {
        String first = unit.getFirst().area();
        return unit.stream()
                .filter(row -> !row.area().equals(first))
                .map(row -> new RowError(
                        row.number(),
                        "area",
                        "unit-in-two-areas",
                        Map.of("unit", row.unit(), "area", row.area(), "first", first),
                        null))
                .toList();
    }

    private void createAreas(List<OrganisationRow> dated) {
        Map<String, OrganisationRow> first = new LinkedHashMap<>();
        dated.forEach(row -> first.putIfAbsent(row.area(), row));
        first.values().stream()
                .filter(row -> !organisation.areas().containsKey(row.area()))
                .forEach(row -> commands.add(
                        new CreateProgrammeArea(row.area(), row.areaName(), row.validFrom()), row.number(), Map.of()));
    }

    /** Brings a unit to what its rows of one day say. */
    private void bring(List<OrganisationRow> rows) {
        OrganisationRow first = rows.getFirst();
        if (isKnown(first.unit())) {
            move(first);
        } else {
            create(first, rows);
        }
        rows.forEach(this::assign);
    }

    private boolean isKnown(String unit) {
        return organisation.units().containsKey(unit) || areas.containsKey(unit);
    }

    private void create(OrganisationRow first, List<OrganisationRow> rows) {
        List<OrganisationRow> unowned = rows.stream()
                .filter(row -> !owners.containsKey(row.ansvar())
                        && !organisation.ansvar().containsKey(row.ansvar()))
                .toList();
        commands.add(
                new CreateUnit(
                        first.unit(),
                        first.unitName(),
                        first.area(),
                        unowned.stream().map(OrganisationRow::ansvar).distinct().toList(),
                        first.validFrom()),
                first.number(),
                Map.of("ansvar", unowned.stream().map(OrganisationRow::number).toList()));
        areas.put(first.unit(), first.area());
        unowned.forEach(row -> owners.put(row.ansvar(), row.unit()));
    }

    private void move(OrganisationRow row) {
        Optional<String> area = Optional.ofNullable(areas.get(row.unit()))
                .or(() -> organisation.areaOfUnit(row.unit(), row.validFrom()));
        if (!area.equals(Optional.of(row.area()))) {
            commands.add(new MoveUnit(row.unit(), row.area(), row.validFrom()), row.number(), Map.of());
            areas.put(row.unit(), row.area());
        }
    }

    private void assign(OrganisationRow row) {
        Optional<String> owner = Optional.ofNullable(owners.get(row.ansvar()))
                .or(() -> organisation.unitOf(row.ansvar(), row.validFrom()));
        if (!owner.equals(Optional.of(row.unit()))) {
            commands.add(new AssignAnsvar(row.ansvar(), row.unit(), row.validFrom()), row.number(), Map.of());
            owners.put(row.ansvar(), row.unit());
        }
    }
}
