package no.tertial.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.tertial.decider.Scenario;
import no.tertial.mappings.MappingCommand.DefineMapping;
import no.tertial.mappings.MappingEvent.MappingDefined;
import no.tertial.mappings.MappingRejection.ColumnMappedTwice;
import no.tertial.mappings.MappingRejection.MappingSaysNothing;
import org.junit.jupiter.api.Test;

class MappingDeciderTest {
    private static final Map<String, String> COLUMNS = Map.of("ansvar", "Sted", "account", "Art");

    private final Scenario<MappingCommand, MappingEvent, Map<String, ImportMapping>> scenario =
            Scenario.of(new MappingDecider());

    @Test
    void a_mapping_is_the_one_that_its_name_was_last_given() {
        ImportMapping first = mapping(COLUMNS);
        ImportMapping second = mapping(Map.of("ansvar", "Ansvar"));

        assertThat(scenario.given(new MappingDefined(first))
                        .when(new DefineMapping(second))
                        .thenState())
                .isEqualTo(Map.of("Unit4", second));
    }

    @Test
    void a_mapping_is_stored_as_it_was_defined() {
        scenario.when(new DefineMapping(mapping(COLUMNS))).thenEvents(new MappingDefined(mapping(COLUMNS)));
    }

    @Test
    void refuses_a_mapping_that_says_nothing() {
        scenario.when(new DefineMapping(mapping(Map.of()))).thenRejected(new MappingSaysNothing("Unit4"));
    }

    @Test
    void refuses_one_column_for_two_fields() {
        scenario.when(new DefineMapping(mapping(Map.of("account", "Kode", "function", "Kode"))))
                .thenRejected(new ColumnMappedTwice("Kode", "/columns/function"));
    }

    private static ImportMapping mapping(Map<String, String> columns) {
        return new ImportMapping("Unit4", null, null, null, null, columns, Map.of(), Map.of());
    }
}
