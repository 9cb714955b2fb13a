package no.tertial.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import no.tertial.chart.Scope;
import no.tertial.intake.Mappings.MappingEntry;
import no.tertial.mappings.ImportMapping;
import no.tertial.mappings.MappingEvent.MappingDefined;
import no.tertial.readside.Database;
import no.tertial.readside.History;
import no.tertial.readside.ReadSide;
import no.tertial.replay.AsOf;
import no.tertial.replay.Rebuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Database.class)
class MappingsTest {
    private static final ImportMapping UNIT4 = new ImportMapping(
            "Unit4",
            "CSV",
            ";",
            ",",
            "windows-1252",
            Map.of("ansvar", "Sted"),
            Map.of("client", "DK"),
            Map.of("ansvar", Map.of("1399", "1310", "1398", "1310")));
    private static final ImportMapping VISMA =
            new ImportMapping("Visma", null, null, null, null, Map.of(), Map.of("client", "V"), Map.of());

    private final ReadSide readSide;
    private final History history;
    private final Rebuild rebuild;

    MappingsTest(Database database) {
        DataSource dataSource = database.migrated();
        readSide = ReadSide.over(dataSource);
        history = new History(dataSource, _ -> readSide.readModel());
        rebuild = new Rebuild(dataSource, "rebuilt", ReadSide::projections);
    }

    @Test
    void a_mapping_has_the_content_that_it_was_last_given_as_of_each_moment() {
        // given
        ImportMapping changed =
                new ImportMapping("Unit4", null, "\t", null, null, Map.of("function", "Tj"), Map.of(), Map.of());
        history.record(new MappingDefined(UNIT4));
        history.record(new MappingDefined(VISMA));
        history.record(new MappingDefined(changed));

        // then
        assertThat(mappings(AsOf.position(2)))
                .isEqualTo(new Mappings(
                        History.at(2),
                        2,
                        List.of(new MappingEntry(UNIT4, History.at(1)), new MappingEntry(VISMA, History.at(2)))));
        assertThat(mappings(AsOf.NOW))
                .isEqualTo(new Mappings(
                        History.at(3),
                        3,
                        List.of(new MappingEntry(changed, History.at(3)), new MappingEntry(VISMA, History.at(2)))));
        assertThat(readSide.mappings().find("Unit4")).contains(changed);
        assertThat(readSide.mappings().find("unit4")).isEmpty();
        assertThat(rebuild.compare(history::through).equal()).isTrue();
    }

    private Mappings mappings(AsOf asOf) {
        return readSide.mappings().mappings(new Scope.All(), asOf);
    }
}
