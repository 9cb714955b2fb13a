package no.tertial.mappings;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tertial.decider.Decider;
import no.tertial.decider.Refusals;
import no.tertial.mappings.MappingCommand.DefineMapping;
import no.tertial.mappings.MappingEvent.MappingDefined;
import no.tertial.mappings.MappingRejection.ColumnMappedTwice;
import no.tertial.mappings.MappingRejection.MappingSaysNothing;

/** Keeps the mappings by name. */
public final class MappingDecider implements Decider<MappingCommand, MappingEvent, Map<String, ImportMapping>> {
    @Override
    public Map<String, ImportMapping> initial() {
        return Map.of();
    }

    @Override
    public List<MappingEvent> decide(MappingCommand command, Map<String, ImportMapping> mappings) {
        return switch (command) {
            case DefineMapping c -> define(c.mapping());
        };
    }

    private static List<MappingEvent> define(ImportMapping mapping) {
        Refusals refusals = new Refusals();
        refusals.when(mapping.saysNothing(), () -> new MappingSaysNothing(mapping.name()));
        Set<String> taken = new HashSet<>();
        mapping.columns()
                .forEach((field, column) ->
                        refusals.when(!taken.add(column), () -> new ColumnMappedTwice(column, "/columns/" + field)));
        refusals.throwIfAny();
        return List.of(new MappingDefined(mapping));
    }

    @Override
    public Map<String, ImportMapping> evolve(Map<String, ImportMapping> mappings, MappingEvent event) {
        return switch (event) {
            case MappingDefined e -> {
                Map<String, ImportMapping> copy = new HashMap<>(mappings);
                copy.put(e.mapping().name(), e.mapping());
                yield Map.copyOf(copy);
            }
        };
    }
}
